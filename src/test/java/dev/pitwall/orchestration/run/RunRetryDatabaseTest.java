package dev.pitwall.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.batch.BatchJobs.ExecutionState;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RetryPolicy;
import dev.pitwall.orchestration.definition.RunRequest;
import jakarta.batch.runtime.BatchStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the engine does by itself when a run fails. */
class RunRetryDatabaseTest {

    private static final RetryPolicy TWICE =
            RetryPolicy.times(2).after(Duration.ofMinutes(5)).backingOff(2).withJitter(0);
    private static final JobDefinition<?> LOAD =
            JobDefinition.of("load_job", "Loads a session.").retrying(TWICE);
    private static final JobDefinition<?> LOAD_ANEW =
            JobDefinition.of("load_anew_job", "Loads a session.").retrying(TWICE.fromTheStart());
    private static final JobDefinition<?> FIT = JobDefinition.of("fit_job", "Fits the model.");

    @BeforeAll
    static void makeTables() {
        RunRig.makeTables();
    }

    private final RunRig rig = RunRig.of(LOAD, LOAD_ANEW, FIT);

    private void fails(long runId) {
        rig.change(runId, run -> run.stepFailed("load", "ConnectException: refused"));
        ends(runId, BatchStatus.FAILED);
    }

    private void ends(long runId, BatchStatus status) {
        rig.endIsTold(runId, new ExecutionState(70, "load_job", status, Optional.empty(), Optional.empty()));
    }

    private RunFact.Failed toldFailure() {
        return rig.facts.fired().stream()
                .filter(RunFact.Failed.class::isInstance)
                .map(RunFact.Failed.class::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private void isTakenAndStarted(long runId) {
        assertThat(rig.claimNext()).hasValue(runId);
        rig.change(runId, run -> run.startedAs(70));
    }

    @Test
    void a_failed_run_waits_for_its_retry_and_says_which_and_when() {
        var run = rig.aRun().started();

        fails(run);

        var waiting = rig.run(run);
        assertThat(waiting.status()).isEqualTo(RunStatus.QUEUED);
        assertThat(waiting.waitsForRetry()).isTrue();
        assertThat(waiting.attempt()).isEqualTo(2);
        assertThat(waiting.reason()).isEqualTo("retry 1 of 2 follows; step load failed: ConnectException: refused");
        assertThat(waiting.notBefore()).hasValue(rig.clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(waiting.failedStep()).hasValue("load");
        assertThat(rig.claimNext()).isEmpty();
        assertThat(rig.journalOf(run))
                .containsExactly(
                        "RUN_FAILURE step load failed: ConnectException: refused",
                        "RUN_RETRY retry 1 of 2 at 2024-02-29T12:05:00Z");
    }

    @Test
    void a_retry_from_the_failed_step_continues_the_same_job_execution() {
        var run = rig.aRun().started();
        fails(run);
        rig.clock.advance(Duration.ofMinutes(5));

        var claimed = rig.in(em -> rig.queue(em).claimNext()).orElseThrow();

        assertThat(claimed.runId()).isEqualTo(run);
        assertThat(claimed.continues()).hasValue(70L);
        assertThat(rig.run(run).failedStep()).isEmpty();
    }

    @Test
    void each_retry_waits_longer_than_the_one_before_and_the_last_failure_is_final() {
        var run = rig.aRun().started();
        fails(run);
        assertThat(toldFailure().retry()).map(RetryAhead::words).hasValue("retry 1 of 2");
        rig.clock.advance(Duration.ofMinutes(5));
        isTakenAndStarted(run);

        fails(run);
        assertThat(toldFailure().retry()).map(RetryAhead::words).hasValue("retry 2 of 2");
        assertThat(rig.run(run).notBefore()).hasValue(rig.clock.instant().plus(Duration.ofMinutes(10)));
        rig.clock.advance(Duration.ofMinutes(10));
        isTakenAndStarted(run);

        fails(run);
        assertThat(rig.run(run).status()).isEqualTo(RunStatus.FAILURE);
        assertThat(rig.run(run).attempt()).isEqualTo(3);
        assertThat(toldFailure().retry()).isEmpty();
    }

    @Test
    void a_run_without_a_policy_fails_at_once() {
        var run = rig.aRun().of("fit_job").started();

        fails(run);

        assertThat(rig.run(run).status()).isEqualTo(RunStatus.FAILURE);
        assertThat(toldFailure().retry()).isEmpty();
    }

    @Test
    void a_run_whose_node_was_lost_is_tried_again_by_its_policy() {
        var run = rig.aRun().started();

        rig.entities.doInTransaction(em -> rig.settlement(em).lost(run, Optional.empty()));

        assertThat(rig.run(run).waitsForRetry()).isTrue();
        assertThat(rig.run(run).reason()).startsWith("retry 1 of 2 follows; node pit-2 was lost");
    }

    @Test
    void a_canceled_run_is_never_tried_again_even_when_it_fails_while_it_stops() {
        var stopped = rig.aRun().started();
        rig.change(stopped, run -> run.askToStop("anna"));
        ends(stopped, BatchStatus.STOPPED);

        var failedOnTheWay = rig.aRun().started();
        rig.change(failedOnTheWay, run -> run.askToStop("anna"));
        fails(failedOnTheWay);

        assertThat(rig.run(stopped).status()).isEqualTo(RunStatus.CANCELED);
        assertThat(rig.run(failedOnTheWay).status()).isEqualTo(RunStatus.FAILURE);
        assertThat(rig.claimNext()).isEmpty();
    }

    @Test
    void a_retry_from_the_start_is_a_run_of_its_own_that_descends_from_the_failed_one() {
        var failed = rig.aRun()
                .of("load_anew_job")
                .withKey("monza")
                .forPartition("2024-02-29")
                .tagged("team", "red")
                .withPriority(4)
                .started();

        fails(failed);

        assertThat(rig.run(failed).status()).isEqualTo(RunStatus.FAILURE);
        var retry = rig.run(toldFailure().retry().orElseThrow().runId());
        assertThat(retry.id()).isNotEqualTo(failed);
        assertThat(retry.status()).isEqualTo(RunStatus.QUEUED);
        assertThat(retry.root()).isEqualTo(failed);
        assertThat(retry.cause().kind()).isEqualTo(CauseKind.RETRY);
        assertThat(retry.runKey()).isEmpty();
        assertThat(retry.partition()).map(Object::toString).hasValue("2024-02-29");
        assertThat(retry.tags()).containsEntry("team", "red");
        assertThat(retry.priority()).isEqualTo(4);
        assertThat(retry.notBefore()).hasValue(rig.clock.instant().plus(Duration.ofMinutes(5)));

        rig.clock.advance(Duration.ofMinutes(5));
        isTakenAndStarted(retry.id());
        fails(retry.id());
        assertThat(toldFailure().retry()).map(RetryAhead::number).hasValue(2);
        assertThat(rig.runs()).hasSize(3).extracting(Run::root).containsOnly(failed);
    }

    @Test
    void tags_of_a_run_override_the_policy_of_its_job() {
        var patient = rig.aRun()
                .of("fit_job")
                .tagged("pitwall/retries", "1")
                .tagged("pitwall/retry-delay", "PT30S")
                .started();
        var anew = rig.aRun().tagged("pitwall/retry-from", "start").started();
        var never = rig.aRun().tagged("pitwall/retries", "0").started();

        fails(patient);
        fails(anew);
        fails(never);

        assertThat(rig.run(patient).notBefore()).isPresent();
        assertThat(rig.run(anew).status()).isEqualTo(RunStatus.FAILURE);
        assertThat(rig.runs())
                .extracting(Run::root)
                .filteredOn(root -> root == anew)
                .hasSize(2);
        assertThat(rig.run(never).status()).isEqualTo(RunStatus.FAILURE);
    }

    @Test
    void a_tag_of_the_policy_that_is_not_understood_is_refused_before_anything_is_queued() {
        var request = RunRequest.of(LOAD).tagged("pitwall/retry-from", "middle");

        assertThatThrownBy(() ->
                        rig.entities.doInTransaction(em -> rig.requests(em).submit(request, Cause.person("anna"))))
                .isInstanceOf(InvalidRunConfig.class)
                .hasMessageContaining("tag pitwall/retry-from is 'middle'; allowed is failed_step or start");
        assertThat(rig.runs()).isEmpty();
    }

    @Test
    void an_operator_may_have_a_run_retried_at_once() {
        var run = rig.aRun().started();
        fails(run);

        rig.entities.doInTransaction(em -> rig.queueControl(em).retryAtOnce(run, "anna"));

        assertThat(rig.claimNext()).hasValue(run);
        assertThat(rig.journalOf(run)).contains("RUN_QUEUE_CHANGED anna has it retried at once");
    }

    @Test
    void a_retry_that_is_called_off_leaves_the_failure_that_it_followed() {
        var run = rig.aRun().started();
        fails(run);

        rig.entities.doInTransaction(em -> rig.queueControl(em).callOffRetry(run, "anna"));

        var failed = rig.run(run);
        assertThat(failed.status()).isEqualTo(RunStatus.FAILURE);
        assertThat(failed.attempt()).isEqualTo(1);
        assertThat(failed.reason()).isEqualTo("anna called off the retry; ConnectException: refused");
        assertThat(failed.failedStep()).hasValue("load");
        assertThat(toldFailure().retry()).isEmpty();
        rig.clock.advance(Duration.ofHours(1));
        assertThat(rig.claimNext()).isEmpty();
    }

    @Test
    void a_run_that_waits_for_its_first_attempt_has_no_retry_to_call_off() {
        var run = rig.aRun().queued();

        assertThatThrownBy(() ->
                        rig.entities.doInTransaction(em -> rig.queueControl(em).callOffRetry(run, "anna")))
                .isInstanceOf(NotInQueue.class);
        assertThat(rig.run(run).status()).isEqualTo(RunStatus.QUEUED);
    }

    @Test
    void a_restart_by_a_person_begins_to_count_anew() {
        var run = rig.aRun().started();
        fails(run);
        rig.entities.doInTransaction(em -> rig.queueControl(em).callOffRetry(run, "anna"));

        rig.entities.doInTransaction(em -> rig.control(em).restart(run, "anna"));
        isTakenAndStarted(run);
        fails(run);

        assertThat(toldFailure().retry()).map(RetryAhead::number).hasValue(1);
    }

    @Test
    void a_run_executed_again_has_the_partition_and_tags_of_the_first_and_not_its_key() {
        var first = rig.aRun()
                .of("fit_job")
                .withKey("monza")
                .forPartition("2024-02-29")
                .tagged("team", "red")
                .failed("broken");

        var again = rig.in(em -> rig.control(em).executeAgain(first, Optional.empty(), "anna"));

        var run = rig.run(again.runId());
        assertThat(run.partition()).map(Object::toString).hasValue("2024-02-29");
        assertThat(run.tags()).isEqualTo(Map.of("team", "red"));
        assertThat(run.runKey()).isEmpty();
    }

    @Test
    void a_request_may_name_its_priority() {
        var usual = rig.in(em -> rig.requests(em).submit(RunRequest.of(FIT), Cause.person("anna")));
        var urgent = rig.in(em -> rig.requests(em).submit(RunRequest.of(FIT).withPriority(7), Cause.person("anna")));

        assertThat(List.of(rig.claimNext(), rig.claimNext()))
                .containsExactly(Optional.of(urgent.runId()), Optional.of(usual.runId()));
    }
}
