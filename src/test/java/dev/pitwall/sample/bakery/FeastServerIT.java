package dev.pitwall.sample.bakery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pitwall.batch.WorkingThreads;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.journal.EventFilter;
import dev.pitwall.orchestration.journal.EventType;
import dev.pitwall.orchestration.journal.JournalPages;
import dev.pitwall.orchestration.journal.RunEvent;
import dev.pitwall.orchestration.run.Cause;
import dev.pitwall.orchestration.run.RestartPlan.Action;
import dev.pitwall.orchestration.run.RestartPlan.PlannedStep;
import dev.pitwall.orchestration.run.RestartPlans;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunControl;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.RunRequests;
import dev.pitwall.orchestration.run.RunStatus;
import dev.pitwall.orchestration.run.RunStep;
import dev.pitwall.orchestration.run.StepPartition;
import dev.pitwall.orchestration.run.StepStatus;
import dev.pitwall.sample.SampleDeployment;
import dev.pitwall.testing.Shares;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What a run tells of its inside, and what the engine does for it by itself, on the real server. */
@ArquillianTest
@Shares(SampleDeployment.class)
class FeastServerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    private RunRequests requests;

    @Inject
    private RunControl control;

    @Inject
    private RunHistory history;

    @Inject
    private RestartPlans plans;

    @Inject
    private JournalPages journal;

    @Inject
    private WorkingThreads threads;

    @Inject
    private DataSource database;

    @Test
    void steps_of_flows_splits_and_partitions_are_in_the_record_once_and_those_not_taken_are_not() {
        var run = finished(feast(true, ""));

        assertThat(run.reason()).isEqualTo("reached its end");
        assertThat(history.steps(run.id()))
                .extracting(RunStep::step)
                .containsExactlyInAnyOrder("knead_dough", "heat_oven", "bake_trays", "clean_trays");
        assertThat(history.steps(run.id())).extracting(RunStep::status).containsOnly(StepStatus.SUCCESS);
    }

    @Test
    void a_decision_may_lead_to_another_step() {
        var run = finished(feast(false, ""));

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(history.steps(run.id()))
                .extracting(RunStep::step)
                .containsExactlyInAnyOrder("knead_dough", "heat_oven", "order_flour");
        assertThat(messages(run.id(), EventType.DECISION)).containsExactly("enough_flour led to order_flour by SCARCE");
    }

    @Test
    void a_step_counts_what_was_read_written_filtered_skipped_rolled_back_and_tried_again() {
        var run = finished(feast(false, ""));

        var step = step(run, "knead_dough");
        assertThat(step.writeCount()).isEqualTo(10);
        assertThat(step.filterCount()).isEqualTo(1);
        assertThat(step.skipCount()).isEqualTo(1);
        assertThat(step.retryCount()).isEqualTo(1);
        assertThat(step.rollbackCount()).isPositive();
        assertThat(step.readCount()).isGreaterThanOrEqualTo(12);
    }

    @Test
    void an_item_that_jsr_352_skips_is_kept_with_its_reason_and_as_it_was() {
        var run = finished(feast(false, ""));

        assertThat(history.refused(run.id(), 0, 10)).singleElement().satisfies(item -> {
            assertThat(item.step()).isEqualTo("knead_dough");
            assertThat(item.raw()).isEqualTo("7");
            assertThat(item.reason()).isEqualTo("Mouldy: piece 7 is mouldy");
            assertThat(item.origin()).isEqualTo("while being processed");
        });
    }

    @Test
    void each_partition_has_its_own_record() {
        var run = finished(feast(true, ""));

        var trays = partitions(run, "bake_trays");
        assertThat(trays)
                .extracting(tray ->
                        tray.name() + " " + tray.status() + " " + tray.counts().written())
                .containsExactly("rye SUCCESS 2", "spelt SUCCESS 4", "wheat SUCCESS 6");
        assertThat(step(run, "bake_trays").writeCount()).isEqualTo(12);
        assertThat(partitions(run, "clean_trays"))
                .extracting(tray -> tray.name() + " " + tray.status())
                .containsExactly("rye SUCCESS", "wheat SUCCESS");
    }

    @Test
    void a_partition_that_fails_is_named_with_its_reason_and_a_restart_repeats_what_its_plan_says() {
        var failed = finished(feast(true, "wheat"));

        assertThat(failed.status()).isEqualTo(RunStatus.FAILURE);
        assertThat(failed.failedStep()).hasValue("bake_trays");
        assertThat(failed.rootCause()).hasValue("IllegalStateException: tray wheat is cold");
        assertThat(partitions(failed, "bake_trays"))
                .filteredOn(tray -> tray.status() == StepStatus.FAILURE)
                .extracting(StepPartition::name)
                .containsExactly("wheat");
        var plan = plans.of(failed).orElseThrow();
        assertThat(plan.steps())
                .filteredOn(step -> step.action() == Action.SKIPPED)
                .extracting(PlannedStep::step)
                .containsExactly("knead_dough", "heat_oven");

        control.restart(failed.id(), "baker");
        var restarted = finished(failed.id());

        assertThat(restarted.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(history.steps(restarted.id()))
                .filteredOn(step -> step.attempt() == 2)
                .extracting(RunStep::step)
                .containsExactlyInAnyOrder("bake_trays", "clean_trays");
    }

    @Test
    void a_failed_run_is_tried_again_by_itself_and_goes_on_at_its_checkpoint() {
        Oven.REPAIRED.set(false);
        var runId = requests.submit(
                        RunRequest.of(BakeryWorkspace.BAKE, new BakeConfig(12, 8))
                                .tagged("pitwall/retries", "1")
                                .tagged("pitwall/retry-delay", "PT0S"),
                        Cause.person("baker"))
                .runId();

        var run = await().atMost(PATIENCE)
                .until(
                        () -> history.find(runId).orElseThrow(),
                        found -> found.status().finished());

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(run.attempt()).isEqualTo(2);
        assertThat(run.retry()).isEqualTo(1);
        assertThat(history.steps(runId))
                .filteredOn(step -> step.attempt() == 2)
                .first()
                .satisfies(step -> assertThat(step.writeCount()).isEqualTo(5));
    }

    @Test
    void a_chunk_of_a_run_that_others_took_meanwhile_is_rolled_back_and_the_run_keeps_their_word() throws SQLException {
        Oven.INTERLUDE.set(new Oven.Interlude(8, run -> elsewhere(() -> isTakenByANodeThatIsGone(run))));

        assertThatTheirWordHolds(bake());
    }

    @Test
    void the_same_where_the_run_is_settled_before_its_chunk_ends() throws SQLException {
        Oven.INTERLUDE.set(new Oven.Interlude(
                8,
                run -> elsewhere(() -> {
                    isTakenByANodeThatIsGone(run);
                    finished(run);
                })));

        assertThatTheirWordHolds(bake());
    }

    private long bake() {
        Oven.REPAIRED.set(true);
        return requests.submit(RunRequest.of(BakeryWorkspace.BAKE, new BakeConfig(12, 0)), Cause.person("baker"))
                .runId();
    }

    /** Whether the node itself sees first that the run is another's, or the chunk comes first to its end. */
    private void assertThatTheirWordHolds(long runId) throws SQLException {
        var execution = finished(runId).jobExecution().orElseThrow();
        await().atMost(PATIENCE)
                .until(() -> !threads.executions().contains(execution)
                        && !heldBack(runId).isEmpty());

        var run = history.find(runId).orElseThrow();
        assertThat(run.status()).isEqualTo(RunStatus.FAILURE);
        assertThat(run.reason()).isEqualTo("node elsewhere was lost: its lease ran out while the run was STARTED");
        assertThat(loaves(run)).isEqualTo(6);
        assertThat(heldBack(runId)).singleElement().asString().startsWith("PW-RUN-5 job execution " + execution);
    }

    private List<String> heldBack(long runId) {
        return messages(runId, EventType.STEP_FENCED);
    }

    private List<String> messages(long runId, EventType type) {
        return journal.after(runId, 0, EventFilter.ALL, 100).stream()
                .filter(line -> line.type() == type)
                .map(RunEvent::message)
                .toList();
    }

    /** On a thread of its own, and so outside the chunk's transaction and out of the reach of its interrupt. */
    private static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    /** As another node would that is lost at once; this one, which lives, settles the run in its place. */
    private void isTakenByANodeThatIsGone(long runId) {
        try (var connection = database.getConnection();
                var taken = connection.prepareStatement("UPDATE dagster_logs_dev.run SET node = 'gone',"
                        + " node_name = 'elsewhere', version = version + 1 WHERE id = ?")) {
            taken.setLong(1, runId);
            taken.executeUpdate();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private long loaves(Run run) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT COUNT(*) FROM ml_project_dev.sample_loaf WHERE run_id = " + run.id())) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void a_step_that_takes_longer_than_its_limit_is_stopped_and_the_run_is_a_failure_with_that_reason() {
        var runId = requests.submit(RunRequest.of(BakeryWorkspace.NAP), Cause.person("baker"))
                .runId();

        var run = finished(runId);

        assertThat(run.status()).isEqualTo(RunStatus.FAILURE);
        assertThat(run.reason()).isEqualTo("step watch_dough took longer than its time limit of 2 s");
        assertThat(step(run, "watch_dough").status()).isEqualTo(StepStatus.STOPPED);
    }

    @Test
    void a_pool_lets_one_run_after_the_other_through_and_both_reach_their_end() {
        var first = requests.submit(RunRequest.of(BakeryWorkspace.NAP), Cause.person("baker"));
        var second = requests.submit(RunRequest.of(BakeryWorkspace.NAP), Cause.person("baker"));

        var earlier = finished(first.runId());
        var later = finished(second.runId());

        assertThat(later.startedAt().orElseThrow())
                .isAfterOrEqualTo(earlier.endedAt().orElseThrow());
    }

    private long feast(boolean enoughFlour, String coldTray) {
        return requests.submit(
                        RunRequest.of(BakeryWorkspace.FEAST, new FeastConfig(enoughFlour, coldTray)),
                        Cause.person("baker"))
                .runId();
    }

    private Run finished(long runId) {
        return await().atMost(PATIENCE)
                .until(
                        () -> history.find(runId).orElseThrow(),
                        run -> run.status().finished());
    }

    private RunStep step(Run run, String name) {
        return history.steps(run.id()).stream()
                .filter(step -> step.step().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<StepPartition> partitions(Run run, String step) {
        var execution = step(run, step).stepExecution();
        return history.partitions(run.id()).stream()
                .filter(partition -> partition.stepExecution() == execution)
                .toList();
    }
}
