package dev.pitwall.orchestration.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.orchestration.definition.AssetDefinition;
import dev.pitwall.orchestration.definition.Definitions.Defined;
import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.RecordedEvents;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreshnessWatchDatabaseTest {

    private static final Defined<AssetDefinition> BREAD = new Defined<>(
            "bakery",
            AssetDefinition.of("bread", "shelf", "What can be bought.").freshFor(Duration.ofHours(2)));

    private final RecordedEvents<AssetFact> facts = new RecordedEvents<>();
    private static Entities entities;
    private AssetRig rig;

    @BeforeAll
    static void makeTables() {
        entities = AssetRig.tables();
    }

    @BeforeEach
    void emptyTables() {
        rig = new AssetRig(entities);
    }

    private void look() {
        rig.entities.doInTransaction(
                em -> new FreshnessWatch(em, new Materializations(em), rig.clock, facts).look(BREAD));
    }

    @Test
    void an_asset_that_was_never_made_is_not_told_stale() {
        rig.clock.advance(Duration.ofDays(9));

        look();

        assertThat(facts.fired()).isEmpty();
    }

    @Test
    void going_stale_is_told_once_and_being_fresh_again_once() {
        rig.made(Materialization.of("bread"));
        look();
        assertThat(facts.fired()).isEmpty();

        rig.clock.advance(Duration.ofHours(3));
        look();
        rig.clock.advance(Duration.ofHours(3));
        look();
        assertThat(facts.fired()).singleElement().isInstanceOfSatisfying(AssetFact.WentStale.class, stale -> {
            assertThat(stale.asset()).isEqualTo("bread");
            assertThat(stale.workspace()).isEqualTo("bakery");
            assertThat(stale.allowed()).isEqualTo(Duration.ofHours(2));
        });

        rig.made(Materialization.of("bread"));
        look();
        look();
        assertThat(facts.fired()).hasSize(2).last().isInstanceOfSatisfying(AssetFact.FreshAgain.class, fresh -> {
            assertThat(fresh.staleSince()).isEqualTo("2024-03-04T15:00:00Z");
            assertThat(fresh.madeAt()).isEqualTo("2024-03-04T18:00:00Z");
        });

        rig.clock.advance(Duration.ofHours(3));
        look();
        assertThat(facts.fired()).hasSize(3);
    }

    @Test
    void nodes_that_look_at_the_same_moment_tell_it_once() throws Exception {
        rig.made(Materialization.of("bread"));
        rig.clock.advance(Duration.ofHours(3));
        var nodes = 6;
        var together = new CyclicBarrier(nodes);
        var threads = Executors.newFixedThreadPool(nodes);
        try {
            var looks = IntStream.range(0, nodes)
                    .mapToObj(node -> (Callable<Void>) () -> {
                        together.await();
                        look();
                        return null;
                    })
                    .toList();
            for (var look : threads.invokeAll(looks)) {
                look.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(facts.fired()).hasSize(1);
    }
}
