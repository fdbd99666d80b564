package dev.pitwall.orchestration.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.orchestration.definition.AssetCheckDefinition;
import dev.pitwall.orchestration.definition.AssetDefinition;
import dev.pitwall.orchestration.definition.CheckResult;
import dev.pitwall.orchestration.definition.CheckSeverity;
import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.orchestration.definition.Metadata;
import dev.pitwall.orchestration.definition.PartitionsDefinition;
import dev.pitwall.testing.Entities;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssetCatalogueDatabaseTest {

    private static final AssetDefinition BREAD = AssetDefinition.of("bread", "shelf", "What can be bought.")
            .madeBy(AssetRig.BAKE)
            .freshFor(Duration.ofHours(2))
            .checkedBy(
                    AssetCheckDefinition.error("enough_loaves", "At least ten."),
                    AssetCheckDefinition.warning("brown", "Not black."));

    private static final AssetDefinition SALES = AssetDefinition.of("sales", "till", "A row per day.")
            .madeBy(AssetRig.BAKE)
            .partitionedBy(PartitionsDefinition.daily(LocalDate.parse("2024-03-01"), ZoneOffset.UTC));

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

    @Test
    void an_asset_that_was_never_made_is_neither_fresh_nor_stale() {
        var entry = rig.entry(BREAD);

        assertThat(entry.latest()).isEmpty();
        assertThat(entry.freshness().standing()).isEqualTo(Freshness.Standing.NEVER_MADE);
    }

    @Test
    void an_asset_is_stale_when_its_latest_materialization_is_older_than_declared() {
        rig.made(Materialization.of("bread"));
        assertThat(rig.entry(BREAD).freshness().standing()).isEqualTo(Freshness.Standing.FRESH);

        rig.clock.advance(Duration.ofMinutes(121));
        assertThat(rig.entry(BREAD).freshness().standing()).isEqualTo(Freshness.Standing.STALE);

        rig.made(7, Materialization.of("bread"));
        assertThat(rig.entry(BREAD).freshness().standing()).isEqualTo(Freshness.Standing.FRESH);
        assertThat(rig.entry(BREAD).latest())
                .hasValueSatisfying(made -> assertThat(made.runId()).isEqualTo(7));
    }

    @Test
    void the_worst_of_the_latest_results_is_how_the_checks_stand() {
        assertThat(rig.entry(BREAD).worstCheck()).hasValue(CheckState.Standing.NOT_LOOKED_AT);

        rig.looked(CheckResult.of("bread", "enough_loaves", false, "9 loaves"), CheckSeverity.ERROR);
        rig.looked(CheckResult.of("bread", "brown", false, "2 are black"), CheckSeverity.WARN);
        assertThat(rig.entry(BREAD).worstCheck()).hasValue(CheckState.Standing.FAILED);

        rig.looked(CheckResult.of("bread", "enough_loaves", true, "12 loaves"), CheckSeverity.ERROR);
        assertThat(rig.entry(BREAD).worstCheck()).hasValue(CheckState.Standing.WARNING);
        assertThat(rig.entry(BREAD).checks().get(0).latest()).hasValueSatisfying(result -> {
            assertThat(result.summary()).isEqualTo("12 loaves");
            assertThat(result.passed()).isTrue();
        });
    }

    @Test
    void a_materialization_keeps_every_kind_of_metadata_in_the_order_in_which_it_was_told() {
        var told = Materialization.of("bread")
                .with("note", "warm")
                .with("recipe", new Metadata.Markdown("**rye**"))
                .with("loaves", 12, "loaves")
                .with(
                        "trays",
                        new Metadata.Table(List.of("tray", "loaves"), List.of(List.of("1", "7"), List.of("2", "5"))))
                .with("shape", new Metadata.Picture("<svg xmlns='http://www.w3.org/2000/svg'/>", "a loaf"))
                .with("shop", new Metadata.Link("https://bakery.example/", "the shop"));
        rig.made(told);

        var kept = rig.entities
                .inTransaction(em -> new Materializations(em).latest("bread"))
                .orElseThrow();

        assertThat(List.copyOf(kept.metadata().entrySet()))
                .isEqualTo(List.copyOf(told.metadata().entrySet()));
    }

    @Test
    void numbers_are_shown_over_time_oldest_first_and_what_is_no_number_is_left_out() {
        for (var loaves : new double[] {10, 12, Double.NaN, 9}) {
            rig.made(
                    Materialization.of("bread").with("loaves", loaves, "loaves").with("note", "warm"));
        }

        var series = rig.entities.inTransaction(em -> new Materializations(em).numbers("bread", 2));

        assertThat(series).containsOnlyKeys("loaves");
        assertThat(series.get("loaves")).extracting(MaterializedNumber::value).containsExactly(12.0, 9.0);
    }

    @Test
    void history_is_paged_by_key() {
        for (var run = 1; run <= 5; run++) {
            rig.made(run, Materialization.of("bread"));
        }

        var first = rig.entities.inTransaction(em -> new Materializations(em).ofAsset("bread", Long.MAX_VALUE, 2));
        var second = rig.entities.inTransaction(
                em -> new Materializations(em).ofAsset("bread", first.get(1).id(), 2));

        assertThat(first).extracting(MaterializedAsset::runId).containsExactly(5L, 4L);
        assertThat(second).extracting(MaterializedAsset::runId).containsExactly(3L, 2L);
    }

    @Test
    void each_partition_says_whether_it_is_made_failed_missing_or_under_way() {
        rig.made(1, Materialization.of("sales").forPartition("2024-03-01"));
        rig.ran(1, "2024-03-01", "SUCCESS");
        rig.made(2, Materialization.of("sales").forPartition("2024-03-02"));
        rig.ran(2, "2024-03-02", "SUCCESS");
        rig.ran(3, "2024-03-02", "FAILURE");

        assertThat(rig.partitions(SALES))
                .extracting(state -> state.key() + " " + state.status())
                .containsExactly("2024-03-01 MATERIALIZED", "2024-03-02 FAILED", "2024-03-03 MISSING");

        rig.ran(4, "2024-03-02", "QUEUED");
        rig.ran(5, "2024-03-03", "CANCELED");

        assertThat(rig.partitions(SALES))
                .extracting(state ->
                        state.key() + " " + state.status() + " " + state.run().orElse(0))
                .containsExactly("2024-03-01 MATERIALIZED 1", "2024-03-02 IN_PROGRESS 4", "2024-03-03 MISSING 5");
    }

    @Test
    void an_asset_that_is_made_and_no_longer_declared_is_still_found() {
        rig.made(Materialization.of("cake"));

        var found = rig.entities.inTransaction(em -> new AssetCatalogue(
                        AssetRig.definitions(BREAD), new Materializations(em), new AssetChecks(em), rig.clock)
                .find("cake"));

        assertThat(found)
                .hasValueSatisfying(
                        entry -> assertThat(entry.definition().group()).isEqualTo("not declared"));
    }
}
