package dev.pitwall.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.batch.BatchJobs.ExecutionState;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RetryPolicy;
import dev.pitwall.orchestration.node.NodeIdentity;
import dev.pitwall.orchestration.node.SomeNode;
import jakarta.batch.runtime.BatchStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Only the node that holds a run works at it, and only a run whose node has no lease is taken from it. */
class OrphanDatabaseTest {

    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final long EXECUTION = 70;

    private final NodeIdentity holder = SomeNode.named("pit-2");
    private RunRig rig;

    @BeforeAll
    static void tables() {
        RunRig.makeTables();
    }

    @BeforeEach
    void holderLives() {
        rig = RunRig.of(JobDefinition.of("load_job", "Loads."));
        rig.lives(holder, LEASE);
    }

    @Test
    void a_run_of_a_node_that_lives_is_never_taken_from_it() {
        var started = started();
        var starting = taken();

        // As a node does that found them when they were another's, before the first of several gave them to this one.
        rig.entities.doInTransaction(em -> rig.settlement(em).lost(started, Optional.empty()));
        rig.entities.doInTransaction(em -> rig.settlement(em).giveBack(starting));

        assertThat(rig.run(started).status()).isEqualTo(RunStatus.STARTED);
        assertThat(rig.run(starting).status()).isEqualTo(RunStatus.STARTING);
    }

    @Test
    void a_run_is_settled_with_its_cause_when_the_lease_of_its_node_has_run_out() {
        var started = started();
        var starting = taken();

        rig.clock.advance(LEASE);
        rig.entities.doInTransaction(em -> rig.settlement(em).lost(started, Optional.empty()));
        rig.entities.doInTransaction(em -> rig.settlement(em).giveBack(starting));

        assertThat(rig.run(started).status()).isEqualTo(RunStatus.FAILURE);
        assertThat(rig.run(started).reason())
                .isEqualTo("node pit-2 was lost: its lease ran out while the run was STARTED");
        assertThat(rig.run(starting).status()).isEqualTo(RunStatus.QUEUED);
    }

    @Test
    void a_run_that_was_to_stop_is_canceled_when_its_node_is_lost() {
        var run = started();
        rig.change(run, it -> it.askToStop("anna"));

        rig.clock.advance(LEASE);
        rig.entities.doInTransaction(em -> rig.settlement(em).lost(run, Optional.empty()));

        assertThat(rig.run(run).status()).isEqualTo(RunStatus.CANCELED);
        assertThat(rig.run(run).reason())
                .isEqualTo("anna asked it to stop; node pit-2 that held it was lost, and its thread with it");
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTED", "STOPPING", "STOPPED", "FAILED"})
    void an_orphan_is_a_failure_with_its_cause_whatever_its_execution_has_come_to(BatchStatus status) {
        var run = started();

        rig.clock.advance(LEASE);
        rig.entities.doInTransaction(em -> rig.settlement(em).lost(run, Optional.of(told(status))));

        assertThat(rig.run(run).status()).isEqualTo(RunStatus.FAILURE);
        assertThat(rig.run(run).rootCause())
                .hasValue("node pit-2 was lost: its lease ran out while the run was STARTED");
    }

    @Test
    void a_run_that_the_stop_of_its_server_ended_is_a_failure_that_says_so_and_is_tried_again() {
        rig = RunRig.of(JobDefinition.of("load_job", "Loads.").retrying(RetryPolicy.times(1)));
        rig.lives(holder, LEASE);
        var run = started();

        rig.stops(holder);
        rig.entities.doInTransaction(em -> rig.settlement(em).lost(run, Optional.of(told(BatchStatus.STOPPED))));

        assertThat(rig.run(run).status()).isEqualTo(RunStatus.QUEUED);
        assertThat(rig.run(run).retry()).isEqualTo(1);
        assertThat(rig.run(run).rootCause()).hasValue("node pit-2 was stopped by its server while the run was STARTED");
    }

    @ParameterizedTest
    @EnumSource(names = {"STOPPED", "FAILED", "COMPLETED"})
    void what_others_settled_stays_however_its_execution_ends_then(BatchStatus status) {
        var run = started();
        rig.clock.advance(LEASE);
        rig.entities.doInTransaction(em -> rig.settlement(em).lost(run, Optional.empty()));

        rig.entities.doInTransaction(em -> rig.settlement(em).settle(run, told(status), holder));

        assertThat(rig.run(run).status()).isEqualTo(RunStatus.FAILURE);
        assertThat(rig.run(run).reason()).isEqualTo("node pit-2 was lost: its lease ran out while the run was STARTED");
    }

    @ParameterizedTest
    @EnumSource(names = {"STOPPED", "FAILED", "COMPLETED"})
    void a_node_settles_no_run_that_another_holds(BatchStatus status) {
        var run = started();

        rig.entities.doInTransaction(em -> rig.settlement(em).settle(run, told(status), SomeNode.named("pit-3")));

        assertThat(rig.run(run).status()).isEqualTo(RunStatus.STARTED);
    }

    @Test
    void an_orphan_whose_execution_reached_its_end_is_a_success() {
        var run = started();

        rig.clock.advance(LEASE);
        rig.entities.doInTransaction(em -> rig.settlement(em).lost(run, Optional.of(told(BatchStatus.COMPLETED))));

        assertThat(rig.run(run).status()).isEqualTo(RunStatus.SUCCESS);
    }

    @Test
    void an_orphan_that_was_to_stop_and_did_is_canceled_and_says_so() {
        var run = started();
        rig.change(run, it -> it.askToStop("anna"));

        rig.clock.advance(LEASE);
        rig.entities.doInTransaction(em -> rig.settlement(em).lost(run, Optional.of(told(BatchStatus.STOPPED))));

        assertThat(rig.run(run).status()).isEqualTo(RunStatus.CANCELED);
        assertThat(rig.run(run).reason()).isEqualTo("anna asked it to stop, and it stopped");
    }

    @Test
    void an_execution_begins_on_the_node_that_holds_its_run_and_on_no_other() {
        var run = taken();

        assertThat((boolean) rig.in(em -> rig.settlement(em).begins(run, EXECUTION, SomeNode.named("pit-3"))))
                .isFalse();
        assertThat(rig.run(run).jobExecution()).isEmpty();

        assertThat((boolean) rig.in(em -> rig.settlement(em).begins(run, EXECUTION, holder)))
                .isTrue();
        assertThat(rig.run(run).status()).isEqualTo(RunStatus.STARTED);
    }

    @Test
    void a_run_that_fails_by_our_interrupt_is_canceled_and_one_that_fails_by_itself_is_a_failure() {
        var interrupted = started();
        var byItself = started();
        rig.change(interrupted, run -> run.askToStop("anna"));
        rig.change(byItself, run -> run.askToStop("anna"));

        rig.entities.doInTransaction(em -> {
            rig.settlement(em).settle(interrupted, failed(true), holder);
            rig.settlement(em).settle(byItself, failed(false), holder);
        });

        assertThat(rig.run(interrupted).status()).isEqualTo(RunStatus.CANCELED);
        assertThat(rig.run(byItself).status()).isEqualTo(RunStatus.FAILURE);
    }

    private static ExecutionState told(BatchStatus status) {
        return new ExecutionState(EXECUTION, "load_job", status, Optional.empty(), Optional.empty());
    }

    private static ExecutionState failed(boolean interrupted) {
        return new ExecutionState(
                EXECUTION, "load_job", BatchStatus.FAILED, Optional.empty(), Optional.empty(), interrupted);
    }

    private long taken() {
        var run = rig.aRun().queued();
        rig.change(run, it -> it.takenBy(holder, now()));
        return run;
    }

    private long started() {
        var run = taken();
        rig.change(run, it -> it.startedAs(EXECUTION));
        return run;
    }

    private Instant now() {
        return rig.clock.instant();
    }
}
