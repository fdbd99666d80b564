package dev.pitwall.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.batch.BatchFact.StepEnded;
import dev.pitwall.batch.BatchFact.StepWorking;
import dev.pitwall.batch.BatchFact.StepWorking.Moment;
import dev.pitwall.batch.BatchJobs.ExecutionState;
import dev.pitwall.batch.StepCounts;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RetryPolicy;
import dev.pitwall.orchestration.node.NodeIdentity;
import dev.pitwall.orchestration.node.SomeNode;
import jakarta.batch.runtime.BatchStatus;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a node that was taken for lost and lives on may do no more, with two nodes on one database. */
class RunFenceDatabaseTest {

    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final long EXECUTION = 70;
    private static final long NEXT_EXECUTION = 71;

    private final NodeIdentity zombie = SomeNode.named("pit-1");
    private final NodeIdentity other = SomeNode.named("pit-2");
    private RunRig rig;
    private long run;

    @BeforeAll
    static void tables() {
        RunRig.makeTables();
    }

    @BeforeEach
    void aRunIsUnderWay() {
        rig = RunRig.of(JobDefinition.of("load_job", "Loads.").retrying(RetryPolicy.times(1)));
        rig.lives(zombie, LEASE);
        run = rig.aRun().queued();
        rig.change(run, it -> it.takenBy(zombie, rig.clock.instant()));
        rig.change(run, it -> it.startedAs(EXECUTION));
    }

    @Test
    void a_chunk_of_the_node_that_holds_its_run_commits() {
        commitAChunk(zombie, EXECUTION);

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_node_that_missed_its_lease_goes_on_while_nobody_has_settled_its_run() {
        rig.clock.advance(LEASE);

        commitAChunk(zombie, EXECUTION);

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_chunk_of_a_run_that_others_settled_is_rolled_back_and_the_journal_says_so() {
        isGivenUp();

        assertThatThrownBy(() -> commitAChunk(zombie, EXECUTION))
                .isInstanceOf(RunNotHeld.class)
                .hasMessageStartingWith("PW-RUN-5 job execution 70 goes on at node pit-1");

        assertThat(rows()).isZero();
    }

    @Test
    void the_journal_tells_once_that_an_execution_was_held_back() {
        isGivenUp();

        rig.entities.doInTransaction(em -> {
            var fence = rig.fence(em, zombie);
            for (var moment : Moment.values()) {
                assertThatThrownBy(() -> fence.working(new StepWorking(run, "load", EXECUTION, moment)))
                        .isInstanceOf(RunNotHeld.class);
            }
        });

        assertThat(rig.journalOf(run))
                .filteredOn(line -> line.startsWith("STEP_FENCED"))
                .singleElement()
                .asString()
                .endsWith("the step does not begin");
    }

    @Test
    void whoever_settles_a_run_comes_before_a_chunk_or_after_its_commit_and_never_between() {
        rig.clock.advance(LEASE);

        rig.entities.doInTransaction(em -> {
            rig.fence(em, zombie).working(new StepWorking(run, "load", EXECUTION, Moment.COMMITS));

            assertThatThrownBy(() -> rig.entities.doInTransaction(
                            others -> rig.settlement(others).lost(run, Optional.empty())))
                    .isInstanceOf(PersistenceException.class);
        });
        rig.entities.doInTransaction(em -> rig.settlement(em).lost(run, Optional.empty()));

        assertThat(rig.run(run).waitsForRetry()).isTrue();
    }

    @Test
    void an_execution_of_an_earlier_attempt_is_held_back_also_where_the_same_node_has_taken_the_run_again() {
        isGivenUp();
        goesOn(zombie);

        assertThatThrownBy(() -> commitAChunk(zombie, EXECUTION)).isInstanceOf(RunNotHeld.class);
        commitAChunk(zombie, NEXT_EXECUTION);

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void nothing_that_is_told_late_changes_the_attempt_of_the_node_that_goes_on() {
        isGivenUp();
        goesOn(other);

        rig.entities.doInTransaction(em -> {
            var settlement = rig.settlement(em);
            assertThat(settlement.begins(run, EXECUTION, zombie)).isFalse();
            settlement.failedToStart(run, new IllegalStateException("refused"), zombie);
            settlement.settle(run, ended(BatchStatus.FAILED), zombie);
            settlement.settle(run, ended(BatchStatus.COMPLETED), zombie);
        });

        assertThat(rig.run(run).status()).isEqualTo(RunStatus.STARTED);
        assertThat(rig.run(run).jobExecution()).hasValue(NEXT_EXECUTION);
        assertThat(rig.run(run).node()).hasValue(other.id());
    }

    @Test
    void the_end_of_a_failed_attempt_told_twice_ends_neither_its_retry_that_waits_nor_one_that_is_being_started() {
        tell(BatchStatus.FAILED);
        assertThat(rig.run(run).waitsForRetry()).isTrue();

        tell(BatchStatus.FAILED);
        assertThat(rig.run(run).waitsForRetry()).isTrue();

        rig.change(run, it -> it.takenBy(other, rig.clock.instant()));
        tell(BatchStatus.FAILED);
        assertThat(rig.run(run).status()).isEqualTo(RunStatus.STARTING);
    }

    @Test
    void a_step_that_was_taken_for_lost_stays_lost_when_its_thread_tells_its_end() {
        rig.entities.doInTransaction(em -> em.persist(new RunStep(run, 5, "load", 1, rig.clock.instant())));
        isGivenUp();
        goesOn(other);

        rig.entities.doInTransaction(em -> new StepRecord(em, RunRig.journal(em)).ended(failedStep()));

        var step = rig.in(em -> em.find(RunStep.class, new RunStep.Key(run, 5)));
        assertThat(step.status()).isEqualTo(StepStatus.LOST);
        assertThat(rig.run(run).failedStep()).isEmpty();
    }

    private StepEnded failedStep() {
        return new StepEnded(
                run,
                rig.clock.instant(),
                "load",
                5,
                BatchStatus.FAILED,
                Optional.empty(),
                StepCounts.NONE,
                Optional.of(new IllegalStateException("interrupted")),
                List.of());
    }

    /** As a chunk does: a row of its own, and then the listener before the commit. */
    private void commitAChunk(NodeIdentity node, long execution) {
        rig.entities.doInTransaction(em -> {
            em.persist(new RefusedItem(run, "load", rig.clock.instant(), "line 1", "raw", "a row of the chunk"));
            em.flush();
            rig.fence(em, node).working(new StepWorking(run, "load", execution, Moment.COMMITS));
        });
    }

    private long rows() {
        return rig.in(em ->
                em.createQuery("SELECT COUNT(i) FROM RefusedItem i", Long.class).getSingleResult());
    }

    /** The lease runs out and the other node settles the run, which waits for its retry then. */
    private void isGivenUp() {
        rig.clock.advance(LEASE);
        rig.entities.doInTransaction(em -> rig.settlement(em).lost(run, Optional.empty()));
    }

    private void goesOn(NodeIdentity node) {
        rig.change(run, it -> it.takenBy(node, rig.clock.instant()));
        rig.change(run, it -> it.startedAs(NEXT_EXECUTION));
    }

    private void tell(BatchStatus status) {
        rig.entities.doInTransaction(em -> rig.settlement(em).settle(run, ended(status), zombie));
    }

    private static ExecutionState ended(BatchStatus status) {
        return new ExecutionState(EXECUTION, "load_job", status, Optional.empty(), Optional.empty());
    }
}
