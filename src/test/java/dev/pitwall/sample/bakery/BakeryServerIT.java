package dev.pitwall.sample.bakery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pitwall.orchestration.alert.OutboxHistory;
import dev.pitwall.orchestration.asset.Materializations;
import dev.pitwall.orchestration.automation.Automations;
import dev.pitwall.orchestration.automation.Tick;
import dev.pitwall.orchestration.automation.TickHistory;
import dev.pitwall.orchestration.automation.TickStatus;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.journal.EventFilter;
import dev.pitwall.orchestration.journal.EventType;
import dev.pitwall.orchestration.journal.JournalPages;
import dev.pitwall.orchestration.journal.RunEvent;
import dev.pitwall.orchestration.run.Cause;
import dev.pitwall.orchestration.run.CauseKind;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunControl;
import dev.pitwall.orchestration.run.RunFilter;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.RunRequests;
import dev.pitwall.orchestration.run.RunStatus;
import dev.pitwall.sample.SampleDeployment;
import dev.pitwall.testing.Shares;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What the author of a workspace is promised, kept on the real server and the real database. */
@ArquillianTest
@Shares(SampleDeployment.class)
class BakeryServerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    private RunRequests requests;

    @Inject
    private RunControl control;

    @Inject
    private RunHistory history;

    @Inject
    private JournalPages journal;

    @Inject
    private Materializations materializations;

    @Inject
    private Automations automations;

    @Inject
    private TickHistory ticks;

    @Inject
    private OutboxHistory outbox;

    @Inject
    private OrderBook orders;

    @Inject
    private DataSource dataSource;

    @Test
    void a_requested_run_reaches_its_end_and_tells_what_it_did() throws SQLException {
        var run = finished(launch(10, 0));

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(types(run))
                .containsSubsequence(
                        EventType.RUN_ENQUEUED,
                        EventType.RUN_STARTING,
                        EventType.RUN_START,
                        EventType.STEP_START,
                        EventType.STEP_SUCCESS,
                        EventType.STEP_START,
                        EventType.ASSET_MATERIALIZATION,
                        EventType.STEP_SUCCESS,
                        EventType.RUN_SUCCESS);
        assertThat(materializations.ofRun(run.id())).singleElement().satisfies(made -> {
            assertThat(made.asset()).isEqualTo("bread");
            assertThat(made.step()).isEqualTo("ring_bell");
        });
        assertThat(loaves(run)).isEqualTo(9);
    }

    @Test
    void every_item_read_is_written_or_kept_with_its_reason() {
        var run = finished(launch(15, 0));

        var step = history.steps(run.id()).get(0);
        var refused = history.refused(run.id(), 0, 100);
        assertThat(step.readCount()).isEqualTo(step.writeCount() + refused.size());
        assertThat(refused).extracting(item -> item.reason()).containsOnly("colour is black; allowed is brown");
    }

    @Test
    void a_failed_run_names_its_step_and_root_cause_and_goes_on_from_its_checkpoint_when_restarted()
            throws SQLException {
        Oven.REPAIRED.set(false);
        var failed = finished(launch(12, 8));

        assertThat(failed.status()).isEqualTo(RunStatus.FAILURE);
        assertThat(failed.failedStep()).hasValue("bake_loaves");
        assertThat(failed.rootCause()).hasValue("IllegalStateException: the oven is cold at loaf 8");

        control.restart(failed.id(), "baker");
        var restarted = finished(failed.id());

        assertThat(restarted.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(restarted.attempt()).isEqualTo(2);
        assertThat(loaves(restarted)).isEqualTo(11);
        assertThat(events(restarted)).extracting(RunEvent::message).contains("baking 12 loaves, 6 are done");
    }

    @Test
    void a_terminated_run_is_canceled_when_its_thread_has_stopped() {
        var runId = requests.submit(RunRequest.of(BakeryWorkspace.SLEEP), Cause.person("baker"))
                .runId();
        await().atMost(PATIENCE).until(() -> history.steps(runId).size() == 1);

        control.terminate(runId, "baker");

        var run = finished(runId);
        assertThat(run.status()).isEqualTo(RunStatus.CANCELED);
        assertThat(run.reason()).contains("baker asked it to stop");
        assertThat(types(run)).containsSubsequence(EventType.RUN_CANCELING, EventType.RUN_CANCELED);
    }

    @Test
    void a_run_executed_again_is_a_new_run_that_names_the_first() {
        var first = finished(launch(3, 0));

        var again = control.executeAgain(first.id(), java.util.Optional.of("{\"loaves\": 4}"), "baker");

        var run = finished(again.runId());
        assertThat(run.root()).isEqualTo(first.id());
        assertThat(run.config()).isEqualTo("{\"loaves\":4,\"ovenFailsAt\":0}");
        assertThat(history.relatives(run)).extracting(Run::id).containsExactly(first.id(), run.id());
    }

    @Test
    void a_sensor_asks_for_a_run_once_for_each_run_key() {
        orders.order("anna:2");
        var tick = tickWith(TickStatus.SUCCESS, 0);
        orders.order("anna:2");
        var second = tickWith(TickStatus.SUCCESS, tick.id());

        var made = ticks.runs(tick.id()).get(0);
        assertThat(made.made()).isTrue();
        assertThat(ticks.runs(second.id())).singleElement().satisfies(run -> {
            assertThat(run.runId()).isEqualTo(made.runId());
            assertThat(run.made()).isFalse();
        });
        assertThat(finished(made.runId()).cause().kind()).isEqualTo(CauseKind.SENSOR);
        assertThat(automations.find("order_sensor").orElseThrow().cursor()).hasValue("anna:2");
    }

    @Test
    void a_tick_that_has_nothing_to_do_says_why() {
        var tick = tickWith(TickStatus.SKIPPED, 0);

        assertThat(tick.reason()).startsWith("nobody has ordered since");
    }

    @Test
    void a_sensor_that_throws_or_sleeps_is_a_failed_tick_with_its_reason() {
        orders.order("spill");
        failedTick("IllegalStateException: coffee on the order book");

        orders.order("sleep");
        failedTick("TimeoutException: the evaluation took longer than its limit of 5 s and was interrupted");
    }

    @Test
    void a_failed_run_is_told_once_by_the_sensor_that_watches_it_and_not_by_the_engine_as_well() {
        Oven.REPAIRED.set(false);
        var failed = finished(launch(5, 3));

        var key = "burnt/" + failed.id() + "/1";
        await().atMost(PATIENCE).until(() -> outbox.letter(key).isPresent());

        assertThat(outbox.letter(key).orElseThrow().announcement().text()).contains("the oven is cold at loaf 3");
        assertThat(outbox.letter("run-failure/" + failed.id())).isEmpty();
    }

    @Test
    void a_switched_off_automation_has_no_next_tick() {
        automations.switchTo("every_morning", false, "baker");
        assertThat(automations.nextTicks("every_morning", 5)).isEmpty();

        automations.switchTo("every_morning", true, "baker");
        assertThat(automations.nextTicks("every_morning", 5)).hasSize(5).isSorted();
        assertThat(automations.find("every_morning").orElseThrow().changedBy()).isEqualTo("baker");
    }

    @Test
    void runs_are_counted_and_found_by_state_and_job() {
        var run = finished(launch(1, 0));
        var breads = RunFilter.ALL.ofJob("bake_bread_job");

        assertThat(history.counts(breads).get(RunStatus.SUCCESS)).isPositive();
        assertThat(history.newest(breads.in(Set.of(RunStatus.SUCCESS)), run.id() + 1, 1))
                .extracting(Run::id)
                .containsExactly(run.id());
    }

    private long launch(int loaves, int ovenFailsAt) {
        return requests.submit(
                        RunRequest.of(BakeryWorkspace.BAKE, new BakeConfig(loaves, ovenFailsAt)), Cause.person("baker"))
                .runId();
    }

    private Run finished(long runId) {
        return await().atMost(PATIENCE)
                .until(
                        () -> history.find(runId).orElseThrow(),
                        run -> run.status().finished());
    }

    private Tick tickWith(TickStatus status, long after) {
        return await().atMost(PATIENCE)
                .until(
                        () -> ticks.newest("order_sensor", Set.of(status), Long.MAX_VALUE, 1).stream()
                                .filter(tick -> tick.id() > after)
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);
    }

    /** Waits for the one reason: on a busy machine a tick may fail for another. */
    private void failedTick(String reason) {
        await().atMost(PATIENCE)
                .until(() -> ticks.newest("order_sensor", Set.of(TickStatus.FAILURE), Long.MAX_VALUE, 20).stream()
                        .anyMatch(tick -> tick.reason().equals(reason)));
    }

    private List<RunEvent> events(Run run) {
        return journal.after(run.id(), 0, EventFilter.ALL, 1_000);
    }

    private List<EventType> types(Run run) {
        return events(run).stream().map(RunEvent::type).toList();
    }

    private int loaves(Run run) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT COUNT(*) FROM ml_project_dev.sample_loaf WHERE run_id = ?")) {
            statement.setLong(1, run.id());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
