package dev.pitwall.orchestration.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.SettableClock;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node is alive for as long as its lease, which each heartbeat renews. */
class NodeLeasesDatabaseTest {

    private static final Duration LEASE = Duration.ofSeconds(15);

    private final SettableClock clock = SettableClock.at("2024-02-29T12:00:00Z");
    private final NodeIdentity self = SomeNode.named("pit-1");
    private Entities entities;

    @BeforeAll
    static void makeTables() {
        Entities.withEmpty(Catalog.DAGSTER_LOGS, "node");
    }

    @BeforeEach
    void emptyTables() {
        entities = Entities.withEmpty(Catalog.DAGSTER_LOGS);
    }

    @Test
    void a_heartbeat_keeps_a_node_alive_and_without_one_it_is_lost_when_its_lease_ends() {
        with(self, NodeLeases::renew);
        clock.advance(LEASE.minusSeconds(1));
        assertThat(with(self, NodeLeases::renew)).isEmpty();

        clock.advance(LEASE.minusSeconds(1));
        assertThat(isAlive()).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(isAlive()).isFalse();
    }

    @Test
    void a_node_that_comes_back_late_is_told_for_how_long_it_had_no_lease() {
        with(self, NodeLeases::renew);

        clock.advance(LEASE.plusSeconds(7));

        assertThat(with(self, NodeLeases::renew)).hasValue(Duration.ofSeconds(7));
        assertThat(isAlive()).isTrue();
    }

    @Test
    void a_node_that_stops_in_order_gives_its_lease_back_at_once() {
        with(self, NodeLeases::renew);

        with(self, leases -> {
            leases.giveBack();
            return null;
        });

        assertThat(isAlive()).isFalse();
    }

    @Test
    void a_server_that_was_killed_and_starts_again_is_another_node_and_its_old_lease_runs_out() {
        with(self, NodeLeases::renew);
        clock.advance(Duration.ofSeconds(10));

        with(SomeNode.named("pit-1"), NodeLeases::renew);
        clock.advance(Duration.ofSeconds(6));

        assertThat(with(self, NodeLeases::known))
                .extracting(node -> node.aliveAt(clock.instant()))
                .containsExactly(true, false);
    }

    private boolean isAlive() {
        return with(self, NodeLeases::known).get(0).aliveAt(clock.instant());
    }

    private <T> T with(NodeIdentity node, Function<NodeLeases, T> what) {
        return entities.inTransaction(
                em -> what.apply(new NodeLeases(em, node, new SettableDatabaseClock(clock), LEASE)));
    }
}
