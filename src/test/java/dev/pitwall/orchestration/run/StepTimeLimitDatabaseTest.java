package dev.pitwall.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.batch.BatchJobs.ExecutionState;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RetryPolicy;
import jakarta.batch.runtime.BatchStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens to a run one of whose steps takes longer than its job allows. */
class StepTimeLimitDatabaseTest {

    private static final JobDefinition<?> LOAD =
            JobDefinition.of("load_job", "Loads a session.").stepTimeLimit("load", Duration.ofMinutes(5));
    private static final JobDefinition<?> PATIENT = JobDefinition.of("patient_job", "Loads it again.")
            .stepTimeLimit("load", Duration.ofMinutes(5))
            .retrying(RetryPolicy.times(1));

    @BeforeAll
    static void makeTables() {
        RunRig.makeTables();
    }

    private final RunRig rig = RunRig.of(LOAD, PATIENT);

    private long runIn(String job, String step) {
        var run = rig.aRun().of(job).started();
        rig.entities.doInTransaction(em -> em.persist(new RunStep(run, run, step, 1, rig.clock.instant())));
        return run;
    }

    private List<StepTimeLimits.Overtime> overtimeOnThatNode(long run) {
        return rig.in(em ->
                rig.timeLimits(em).reachedOn(em.find(Run.class, run).node().orElseThrow()));
    }

    private void isStoppedForTime(long run) {
        rig.entities.doInTransaction(em -> rig.settlement(em).exceededTime(run, "load", Duration.ofMinutes(5)));
    }

    private void ends(long run, BatchStatus status) {
        rig.endIsTold(run, new ExecutionState(70, "load_job", status, Optional.empty(), Optional.empty()));
    }

    @Test
    void a_step_is_found_when_it_reaches_its_limit_and_not_before() {
        var run = runIn("load_job", "load");

        rig.clock.advance(Duration.ofMinutes(5).minusMillis(1));
        assertThat(overtimeOnThatNode(run)).isEmpty();

        rig.clock.advance(Duration.ofMillis(1));
        assertThat(overtimeOnThatNode(run))
                .containsExactly(new StepTimeLimits.Overtime(run, "load", Duration.ofMinutes(5)));
    }

    @Test
    void a_step_without_a_limit_may_take_as_long_as_it_likes() {
        var run = runIn("load_job", "clean");
        rig.clock.advance(Duration.ofDays(1));

        assertThat(overtimeOnThatNode(run)).isEmpty();
    }

    @Test
    void a_step_of_another_node_is_that_nodes_to_stop() {
        runIn("load_job", "load");
        rig.clock.advance(Duration.ofMinutes(6));

        assertThat(rig.<List<StepTimeLimits.Overtime>>in(
                        em -> rig.timeLimits(em).reachedOn(rig.node.id())))
                .isEmpty();
    }

    @Test
    void a_run_that_is_stopped_for_its_time_is_a_failure_with_that_reason_and_not_canceled() {
        var run = runIn("load_job", "load");
        isStoppedForTime(run);
        assertThat(rig.run(run).status()).isEqualTo(RunStatus.CANCELING);
        assertThat(overtimeOnThatNode(run)).isEmpty();

        ends(run, BatchStatus.STOPPED);

        assertThat(rig.run(run).status()).isEqualTo(RunStatus.FAILURE);
        assertThat(rig.run(run).reason()).isEqualTo("step load took longer than its time limit of 300 s");
        assertThat(rig.run(run).failedStep()).hasValue("load");
        assertThat(rig.run(run).rootCause()).hasValue("took longer than its time limit of 300 s");
    }

    @Test
    void the_time_limit_stays_the_reason_when_the_step_fails_because_it_was_stopped() {
        var run = runIn("load_job", "load");
        isStoppedForTime(run);
        rig.change(run, stopped -> stopped.stepFailed("load", "InterruptedException"));

        ends(run, BatchStatus.FAILED);

        assertThat(rig.run(run).reason()).isEqualTo("step load failed: took longer than its time limit of 300 s");
    }

    @Test
    void a_run_that_was_stopped_for_its_time_is_tried_again_by_its_policy() {
        var run = runIn("patient_job", "load");
        isStoppedForTime(run);

        ends(run, BatchStatus.STOPPED);

        assertThat(rig.run(run).waitsForRetry()).isTrue();
    }

    @Test
    void a_run_that_reached_its_end_all_the_same_is_a_success() {
        var run = runIn("load_job", "load");
        isStoppedForTime(run);

        ends(run, BatchStatus.COMPLETED);

        assertThat(rig.run(run).status()).isEqualTo(RunStatus.SUCCESS);
    }
}
