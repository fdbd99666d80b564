package dev.pitwall.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.batch.StepCounts;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.run.RestartPlan.Action;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is said before a restart is what JSR-352 does; the jobs are {@code plan_job.xml} and {@code plan_once_job.xml}. */
class RestartPlanDatabaseTest {

    private static final JobDefinition<?> PLAN = JobDefinition.of("plan_job", "Is there to be restarted.");
    private static final JobDefinition<?> ONCE = JobDefinition.of("plan_once_job", "Is not restartable.");

    @BeforeAll
    static void makeTables() {
        RunRig.makeTables();
    }

    private final RunRig rig = RunRig.of(PLAN, ONCE);
    private long nextExecution = 1;

    private void step(long run, String name, StepStatus status, long committed) {
        rig.entities.doInTransaction(em -> {
            var step = new RunStep(run, nextExecution++, name, 1, rig.clock.instant());
            step.count(new StepCounts(committed * 10, committed * 9, committed, 0, 0, 0, committed, 0, 0));
            step.end(status, rig.clock.instant(), Optional.empty());
            em.persist(step);
        });
    }

    private RestartPlan planOf(long run) {
        return rig.in(em -> rig.plans(em).of(em.find(Run.class, run))).orElseThrow();
    }

    private RestartPlan.PlannedStep of(RestartPlan plan, String step) {
        return plan.steps().stream()
                .filter(planned -> planned.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void steps_that_ended_well_are_skipped_and_the_failed_chunk_goes_on_at_its_checkpoint() {
        var run = rig.aRun().of("plan_job").failed("broken");
        step(run, "fetch_rows", StepStatus.SUCCESS, 0);
        step(run, "load_rows", StepStatus.FAILURE, 3);

        var plan = planOf(run);

        assertThat(of(plan, "fetch_rows").action()).isEqualTo(Action.SKIPPED);
        assertThat(of(plan, "load_rows").action()).isEqualTo(Action.CONTINUED);
        assertThat(of(plan, "load_rows").why()).contains("read 30 and wrote 27 items in 3 commits");
        assertThat(of(plan, "tell_people").action()).isEqualTo(Action.FOLLOWS);
        assertThat(plan.summary())
                .isEqualTo("A restart executes 3 of 4 steps, beginning with greet, and keeps what the others did.");
    }

    @Test
    void a_step_that_may_start_although_it_is_complete_is_repeated() {
        var run = rig.aRun().of("plan_job").failed("broken");
        step(run, "greet", StepStatus.SUCCESS, 0);

        assertThat(of(planOf(run), "greet").action()).isEqualTo(Action.REPEATED);
    }

    @Test
    void a_failed_batchlet_and_a_chunk_that_committed_nothing_begin_again() {
        var run = rig.aRun().of("plan_job").failed("broken");
        step(run, "fetch_rows", StepStatus.LOST, 0);
        step(run, "load_rows", StepStatus.STOPPED, 0);

        assertThat(of(planOf(run), "fetch_rows").action()).isEqualTo(Action.REPEATED);
        assertThat(of(planOf(run), "load_rows").action()).isEqualTo(Action.REPEATED);
    }

    @Test
    void a_step_that_has_used_up_its_starts_makes_a_restart_impossible() {
        var run = rig.aRun().of("plan_job").failed("broken");
        step(run, "fetch_rows", StepStatus.FAILURE, 0);
        assertThat(planOf(run).refusal()).isEmpty();
        step(run, "fetch_rows", StepStatus.FAILURE, 0);

        assertThat(planOf(run).refusal()).hasValue("step fetch_rows may start 2 times (start-limit) and has");
        assertThatThrownBy(
                        () -> rig.entities.doInTransaction(em -> rig.control(em).restart(run, "anna")))
                .isInstanceOf(CannotRestart.class)
                .hasMessageEndingWith("execute it again instead");
        assertThat(rig.run(run).status()).isEqualTo(RunStatus.FAILURE);
    }

    @Test
    void a_job_whose_xml_forbids_a_restart_is_not_restarted() {
        var run = rig.aRun().of("plan_once_job").failed("broken");

        assertThat(planOf(run).summary())
                .isEqualTo("It cannot be restarted: the XML of plan_once_job says restartable=\"false\".");
    }

    @Test
    void a_run_that_reached_its_end_has_no_plan() {
        var run = rig.aRun().of("plan_job").started();
        rig.change(run, ended -> ended.succeed(rig.clock.instant()));

        assertThat(rig.<Optional<RestartPlan>>in(em -> rig.plans(em).of(em.find(Run.class, run))))
                .isEmpty();
    }
}
