package dev.pitwall.orchestration.automation;

import static dev.pitwall.orchestration.automation.AutomationRig.DUST;
import static dev.pitwall.orchestration.automation.AutomationRig.SWEEP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.orchestration.automation.AutomationRig.Yard;
import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.definition.EndedRun;
import dev.pitwall.orchestration.definition.RetryPolicy.RetryFrom;
import dev.pitwall.orchestration.definition.RunOutcome;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.definition.RunStatusSensorDefinition;
import dev.pitwall.orchestration.definition.SensorResult;
import dev.pitwall.orchestration.node.NodeIdentity;
import dev.pitwall.orchestration.node.SomeNode;
import dev.pitwall.orchestration.run.Cause;
import dev.pitwall.orchestration.run.CauseKind;
import dev.pitwall.orchestration.run.RetryAhead;
import dev.pitwall.orchestration.run.RunControl;
import dev.pitwall.orchestration.run.RunFact;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.RunRequests;
import dev.pitwall.orchestration.run.RunSettlement;
import dev.pitwall.testing.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a run-status sensor is promised to see. */
class RunStatusSensorDatabaseTest {

    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final NodeIdentity PIT = SomeNode.named("pit-1");

    private final List<EndedRun> seen = new ArrayList<>();

    @BeforeAll
    static void makeTables() {
        AutomationRig.makeTables();
    }

    private RunStatusSensorDefinition tellsOfFailures() {
        return RunStatusSensorDefinition.onFailure("failures_sensor", "Tells of failures.", run -> {
            seen.add(run);
            return SensorResult.announce(Announcement.of(
                    "failure/" + run.runId(),
                    run.job() + " failed",
                    run.rootCause().orElse("")));
        });
    }

    private static long failedRun(AutomationRig rig, String why) {
        var run = queuedRun(rig);
        isRefused(rig, run, why);
        return run;
    }

    /** PIT takes it, and its batch runtime refuses the start. */
    private static void isRefused(AutomationRig rig, long run, String why) {
        rig.sql("UPDATE LOGS.run SET status = 'STARTING', node = '" + PIT.id() + "', version = version + 1 WHERE id = "
                + run);
        rig.beans.get(RunSettlement.class).failedToStart(run, new IllegalStateException(why), PIT);
    }

    private static long queuedRun(AutomationRig rig) {
        return rig.beans
                .get(RunRequests.class)
                .submit(RunRequest.of(SWEEP), Cause.person("ada"))
                .runId();
    }

    private static List<String> announced(AutomationRig rig) {
        return rig.beans.fired(AutomationAnnounced.class).stream()
                .map(fact -> fact.announcement().key())
                .toList();
    }

    @Test
    void a_failed_run_is_told_with_its_context_and_the_reason() {
        var rig = AutomationRig.with(Yard.with(tellsOfFailures()));

        var run = failedRun(rig, "no broom");
        rig.lookAfter(INTERVAL, "failures_sensor");

        assertThat(seen).singleElement().satisfies(ended -> {
            assertThat(ended.runId()).isEqualTo(run);
            assertThat(ended.workspace()).isEqualTo("yard");
            assertThat(ended.job()).isEqualTo("sweep_job");
            assertThat(ended.outcome()).isEqualTo(RunOutcome.FAILURE);
            assertThat(ended.rootCause().orElseThrow()).contains("no broom");
            assertThat(ended.launchedBy()).isEqualTo("ada");
            assertThat(ended.path()).isEqualTo("/runs/" + run);
        });
        assertThat(announced(rig)).containsExactly("failure/" + run);
        assertThat(rig.lastTick("failures_sensor").status()).isEqualTo(TickStatus.SUCCESS);
        assertThat(rig.lastTick("failures_sensor").reason()).isEqualTo("run " + run + ": told: sweep_job failed");
    }

    @Test
    void its_message_is_about_the_run_that_ended() {
        var rig = AutomationRig.with(Yard.with(tellsOfFailures()));

        var run = failedRun(rig, "no broom");
        rig.lookAfter(INTERVAL, "failures_sensor");

        assertThat(rig.beans.fired(AutomationAnnounced.class))
                .singleElement()
                .satisfies(fact -> assertThat(fact.about()).hasValue(run));
    }

    @Test
    void what_ended_before_it_was_switched_on_is_never_told() {
        var rig = AutomationRig.with(Yard.with(tellsOfFailures().startingDisabled()));
        failedRun(rig, "before");

        rig.automations().switchTo("failures_sensor", true, "ada");
        var after = failedRun(rig, "after");
        rig.lookAfter(INTERVAL, "failures_sensor");

        assertThat(seen).extracting(EndedRun::runId).containsExactly(after);
    }

    @Test
    void what_ended_before_its_first_deployment_is_never_told() {
        var rig = AutomationRig.with(Yard.with(Yard.schedule("nightly", "0 3 * * *")));
        failedRun(rig, "before");

        var again = rig.startedAgainWith(Yard.with(tellsOfFailures()));
        again.lookAfter(INTERVAL, "failures_sensor");

        assertThat(seen).isEmpty();
        assertThat(again.lastTick("failures_sensor").status()).isEqualTo(TickStatus.SKIPPED);
    }

    @Test
    void an_end_is_told_once_however_often_it_looks() {
        var rig = AutomationRig.with(Yard.with(tellsOfFailures()));
        failedRun(rig, "no broom");

        rig.lookAfter(INTERVAL, "failures_sensor");
        rig.lookAfter(INTERVAL, "failures_sensor");
        rig.lookAfter(INTERVAL, "failures_sensor");

        assertThat(announced(rig)).hasSize(1);
    }

    @Test
    void a_run_that_fails_again_after_a_restart_is_told_again() {
        var rig = AutomationRig.with(Yard.with(tellsOfFailures()));
        var run = failedRun(rig, "no broom");
        rig.lookAfter(INTERVAL, "failures_sensor");

        rig.beans.get(RunControl.class).restart(run, "ada");
        isRefused(rig, run, "still no broom");
        rig.lookAfter(INTERVAL, "failures_sensor");

        assertThat(seen).extracting(EndedRun::attempt).containsExactly(1, 2);
    }

    @Test
    void a_failure_that_a_retry_follows_is_not_told() {
        var rig = AutomationRig.with(Yard.with(tellsOfFailures()));
        var run = queuedRun(rig);

        rig.beans.inTransaction(em -> rig.beans
                .get(RunEnds.class)
                .failed(new RunFact.Failed(
                        run,
                        "sweep_job",
                        rig.clock.instant(),
                        Optional.of(new RetryAhead(1, 3, rig.clock.instant(), RetryFrom.FAILED_STEP, run)))));
        rig.lookAfter(INTERVAL, "failures_sensor");

        assertThat(seen).isEmpty();
    }

    @Test
    void a_thousand_ends_between_two_looks_are_told_in_one() {
        var rig = AutomationRig.with(Yard.with(tellsOfFailures()));
        rig.sql(
                "INSERT INTO LOGS.run (workspace, job, status, config, cause, cause_name, attempt, priority, created_at,"
                        + " version) SELECT 'yard', 'sweep_job', 'FAILURE', '{}', 'PERSON', 'ada', 1, 0, '2024-02-29', 0"
                        + " FROM " + Database.numbers(1_000));
        rig.sql("INSERT INTO LOGS.run_end (run_id, workspace, job, outcome, at)"
                + " SELECT id, workspace, job, 'FAILURE', '2024-02-29' FROM LOGS.run ORDER BY id");

        rig.lookAfter(INTERVAL, "failures_sensor");

        assertThat(seen).hasSize(1_000);
        assertThat(announced(rig)).hasSize(1_000).doesNotHaveDuplicates();
        assertThat(rig.ticks("failures_sensor")).hasSize(1);
    }

    @Test
    void other_ends_and_other_jobs_are_passed_over() {
        var sensor = tellsOfFailures().ofJobs(DUST);
        var rig = AutomationRig.with(Yard.with(sensor));
        failedRun(rig, "of another job");
        rig.beans.get(RunControl.class).terminate(queuedRun(rig), "ada");

        rig.lookAfter(INTERVAL, "failures_sensor");

        assertThat(seen).isEmpty();
        assertThat(rig.lastTick("failures_sensor").reason()).isEqualTo("no run that it watches has ended since");
    }

    @Test
    void a_canceled_run_is_told_to_a_sensor_that_watches_cancellations() {
        var rig = AutomationRig.with(Yard.with(RunStatusSensorDefinition.onCancellation(
                        "cancel_sensor", "Dusts instead.", run -> {
                            seen.add(run);
                            return SensorResult.request(RunRequest.of(DUST).withRunKey("instead-of-" + run.runId()));
                        })
                .requesting(DUST)));
        var run = queuedRun(rig);
        rig.beans.get(RunControl.class).terminate(run, "ada");

        rig.lookAfter(INTERVAL, "cancel_sensor");

        var tick = rig.lastTick("cancel_sensor");
        var requested = rig.beans.get(TickHistory.class).runs(tick.id());
        assertThat(requested)
                .singleElement()
                .satisfies(made -> assertThat(rig.beans
                                .get(RunHistory.class)
                                .find(made.runId())
                                .orElseThrow()
                                .cause())
                        .isEqualTo(new Cause(CauseKind.SENSOR, "cancel_sensor", java.util.OptionalLong.of(tick.id()))));
    }

    @Test
    void a_reaction_that_fails_delays_no_other_and_is_tried_three_times() {
        var rig = AutomationRig.with(Yard.with(RunStatusSensorDefinition.onFailure(
                "failures_sensor", "Tells of failures.", run -> {
                    seen.add(run);
                    if (run.rootCause().orElseThrow().contains("poison")) {
                        throw new IllegalStateException("cannot read the cause");
                    }
                    return SensorResult.announce(Announcement.of("failure/" + run.runId(), "failed", ""));
                })));
        var poisoned = failedRun(rig, "poison");
        var fine = failedRun(rig, "no broom");

        rig.lookAfter(INTERVAL, "failures_sensor");

        assertThat(announced(rig)).containsExactly("failure/" + fine);
        var tick = rig.lastTick("failures_sensor");
        assertThat(tick.status()).isEqualTo(TickStatus.FAILURE);
        assertThat(tick.reason()).contains("run " + poisoned + ": IllegalStateException: cannot read the cause");
        assertThat(tick.error().orElseThrow()).contains("at dev.pitwall");

        for (var look = 0; look < 5; look++) {
            rig.lookAfter(Duration.ofHours(1), "failures_sensor");
        }
        assertThat(seen.stream().filter(run -> run.runId() == poisoned)).hasSize(3);
        assertThat(announced(rig)).containsExactly("failure/" + fine);
        assertThat(rig.lastTick("failures_sensor").status()).isEqualTo(TickStatus.SKIPPED);
    }

    @Test
    void a_reaction_that_failed_once_is_made_up_for() {
        var broken = new AtomicBoolean(true);
        var rig = AutomationRig.with(Yard.with(RunStatusSensorDefinition.onFailure(
                "failures_sensor", "Tells of failures.", run -> {
                    if (broken.get()) {
                        throw new IllegalStateException("for now");
                    }
                    return SensorResult.announce(Announcement.of("failure/" + run.runId(), "failed", ""));
                })));
        var run = failedRun(rig, "no broom");
        rig.lookAfter(INTERVAL, "failures_sensor");

        broken.set(false);
        rig.lookAfter(Duration.ofHours(1), "failures_sensor");

        assertThat(announced(rig)).containsExactly("failure/" + run);
    }

    @Test
    void an_end_with_a_lower_number_that_is_committed_later_is_not_passed_over() throws Exception {
        var rig = AutomationRig.with(Yard.with(tellsOfFailures()));
        var slow = queuedRun(rig);
        var fast = queuedRun(rig);
        var inserted = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        var slowSettlement = new Thread(() -> rig.beans.inTransaction(em -> {
            rig.beans
                    .get(RunEnds.class)
                    .failed(new dev.pitwall.orchestration.run.RunFact.Failed(slow, "sweep_job", Instant.EPOCH));
            em.flush();
            inserted.countDown();
            await(released);
        }));
        slowSettlement.start();
        await(inserted);
        isRefused(rig, fast, "fast");

        var looking = new Thread(() -> rig.lookAfter(INTERVAL, "failures_sensor"));
        looking.start();
        looking.join(500);
        assertThat(looking.isAlive()).as("it waits for the lower number").isTrue();
        released.countDown();
        looking.join(20_000);
        slowSettlement.join(20_000);

        assertThat(seen).extracting(EndedRun::runId).containsExactly(slow, fast);
    }

    @Test
    void a_node_that_has_lost_its_claim_does_nothing_more() {
        var rigs = new AutomationRig[1];
        var rig = AutomationRig.with(Yard.with(RunStatusSensorDefinition.onFailure(
                "failures_sensor", "Tells of failures.", run -> {
                    seen.add(run);
                    rigs[0].sql("UPDATE LOGS.automation SET claim = 'of another node'");
                    return SensorResult.announce(Announcement.of("failure/" + run.runId(), "failed", ""));
                })));
        rigs[0] = rig;
        failedRun(rig, "one");
        failedRun(rig, "two");

        rig.lookAfter(INTERVAL, "failures_sensor");

        assertThat(seen).hasSize(1);
        assertThat(announced(rig)).isEmpty();
        assertThat(rig.automation("failures_sensor").cursor())
                .as("where it was")
                .isEqualTo(rig.ticks("failures_sensor").get(0).cursorBefore());
    }

    @Test
    void a_cursor_of_another_form_is_refused_with_what_is_allowed() {
        var rig = AutomationRig.with(Yard.with(tellsOfFailures()));

        assertThatThrownBy(() -> rig.automations().resetCursor("failures_sensor", Optional.of("yesterday")))
                .hasMessageContaining("yesterday")
                .hasMessageContaining("number of an end");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
