package dev.pitwall.sample.bakery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pitwall.orchestration.asset.AssetCatalogue;
import dev.pitwall.orchestration.asset.AssetChecks;
import dev.pitwall.orchestration.asset.CheckState;
import dev.pitwall.orchestration.asset.Freshness;
import dev.pitwall.orchestration.asset.Lineage;
import dev.pitwall.orchestration.asset.Materializations;
import dev.pitwall.orchestration.asset.PartitionStatus;
import dev.pitwall.orchestration.asset.Partitions;
import dev.pitwall.orchestration.backfill.Backfill;
import dev.pitwall.orchestration.backfill.BackfillChoice;
import dev.pitwall.orchestration.backfill.BackfillHistory;
import dev.pitwall.orchestration.backfill.BackfillRequest;
import dev.pitwall.orchestration.backfill.BackfillStatus;
import dev.pitwall.orchestration.backfill.Backfills;
import dev.pitwall.orchestration.backfill.PlannedPartition;
import dev.pitwall.orchestration.backfill.PlannedPartition.Standing;
import dev.pitwall.orchestration.definition.PartitionKey;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.run.Cause;
import dev.pitwall.orchestration.run.CauseKind;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.RunRequests;
import dev.pitwall.orchestration.run.RunStatus;
import dev.pitwall.sample.SampleDeployment;
import dev.pitwall.testing.Shares;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What the author of an asset is promised, kept on the real server and the real database. */
@ArquillianTest
@Shares(SampleDeployment.class)
class BakeryAssetsServerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    private RunRequests requests;

    @Inject
    private RunHistory history;

    @Inject
    private AssetCatalogue catalogue;

    @Inject
    private Materializations materializations;

    @Inject
    private AssetChecks checks;

    @Inject
    private Partitions partitions;

    @Inject
    private Lineage lineage;

    @Inject
    private Backfills backfills;

    @Inject
    private BackfillHistory backfillHistory;

    @Test
    void what_a_run_makes_and_checks_stands_in_the_catalogue() {
        var run = finished(launch(4));

        var bread = catalogue.find("bread").orElseThrow();

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(bread.freshness().standing()).isEqualTo(Freshness.Standing.FRESH);
        assertThat(checks.ofRun(run.id())).singleElement().satisfies(result -> {
            assertThat(result.passed()).isTrue();
            assertThat(result.summary()).isEqualTo("4 loaves were baked");
        });
        assertThat(materializations.numbers("bread", 10)).containsKey("loaves");
        assertThat(lineage.upstream("daily_baking")).containsExactly("bread", "flour");
    }

    @Test
    void a_failed_check_that_fails_its_run_stays_and_nothing_is_made_after_it() {
        var run = finished(launch(13));

        assertThat(run.status()).isEqualTo(RunStatus.FAILURE);
        assertThat(run.rootCause())
                .hasValueSatisfying(cause ->
                        assertThat(cause).contains("check not_thirteen of asset bread failed: 13 loaves were baked"));
        assertThat(checks.ofRun(run.id()))
                .singleElement()
                .satisfies(result -> assertThat(result.standing()).isEqualTo(CheckState.Standing.FAILED));
        assertThat(materializations.ofRun(run.id())).isEmpty();
    }

    @Test
    void a_backfill_makes_each_day_of_its_range_once_and_says_so() {
        var backfill = ended(start("2024-03-04", "2024-03-07", 2));

        assertThat(backfill.status()).isEqualTo(BackfillStatus.COMPLETED_SUCCESS);
        assertThat(plan(backfill)).extracting(PlannedPartition::standing).containsOnly(Standing.MADE);
        assertThat(plan(backfill))
                .extracting(partition -> run(partition).partition())
                .containsExactly(day("2024-03-04"), day("2024-03-05"), day("2024-03-06"), day("2024-03-07"));
        assertThat(plan(backfill)).allSatisfy(partition -> {
            assertThat(run(partition).cause().kind()).isEqualTo(CauseKind.BACKFILL);
            assertThat(run(partition).config()).contains("\"loaves\":2");
            assertThat(history.tags(run(partition).id())).containsEntry("backfill", Long.toString(backfill.id()));
            assertThat(materializations.latestOfPartition("daily_baking", partition.key()))
                    .isPresent();
        });
        assertThat(partitions.of(catalogue.find("daily_baking").orElseThrow().definition()))
                .filteredOn(state -> state.status() == PartitionStatus.MATERIALIZED)
                .extracting(state -> state.key().value())
                .contains("2024-03-04", "2024-03-07");
    }

    @Test
    void a_backfill_whose_runs_fail_ends_so_and_makes_them_again_as_runs_that_name_the_first() {
        var failed = ended(start("2024-04-01", "2024-04-02", 13));
        assertThat(failed.status()).isEqualTo(BackfillStatus.COMPLETED_FAILED);
        assertThat(failed.reason()).isEqualTo("2 of 2 were not made");
        var first = plan(failed).get(0).run().orElseThrow();

        backfills.repeat(failed.id(), "baker");
        var again = ended(failed);

        var second = run(plan(again).get(0));
        assertThat(second.id()).isGreaterThan(first);
        assertThat(second.root()).isEqualTo(first);
    }

    @Test
    void a_canceled_backfill_is_over_when_its_runs_are() {
        var backfill = start("2024-05-01", "2024-05-31", 200);
        await().atMost(PATIENCE)
                .until(() -> plan(backfill).stream()
                        .anyMatch(partition -> partition.run().isPresent()));

        backfills.cancel(backfill.id(), "baker");

        var canceled = ended(backfill);
        assertThat(canceled.status()).isEqualTo(BackfillStatus.CANCELED);
        assertThat(plan(canceled)).extracting(PlannedPartition::standing).doesNotContain(Standing.IN_PROGRESS);
        assertThat(plan(canceled)).extracting(PlannedPartition::standing).contains(Standing.WAITING);
    }

    private Backfill start(String from, String to, int loaves) {
        return backfills.start(
                new BackfillRequest(
                        "daily_baking",
                        Optional.empty(),
                        Optional.of(from),
                        Optional.of(to),
                        BackfillChoice.ALL,
                        Json.createObjectBuilder().add("loaves", loaves).build(),
                        2),
                "baker");
    }

    private Backfill ended(Backfill backfill) {
        return await().atMost(PATIENCE)
                .until(
                        () -> backfillHistory.find(backfill.id()).orElseThrow(),
                        found -> found.endedAt().isPresent());
    }

    private List<PlannedPartition> plan(Backfill backfill) {
        return backfillHistory.partitions(backfill.id(), 0, 100);
    }

    private Run run(PlannedPartition partition) {
        return history.find(partition.run().orElseThrow()).orElseThrow();
    }

    private static Optional<PartitionKey> day(String day) {
        return Optional.of(new PartitionKey(day));
    }

    private long launch(int loaves) {
        return requests.submit(RunRequest.of(BakeryWorkspace.BAKE, new BakeConfig(loaves, 0)), Cause.person("baker"))
                .runId();
    }

    private Run finished(long runId) {
        return await().atMost(PATIENCE)
                .until(
                        () -> history.find(runId).orElseThrow(),
                        run -> run.status().finished());
    }
}
