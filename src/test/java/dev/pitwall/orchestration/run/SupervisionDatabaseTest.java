package dev.pitwall.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.batch.BatchJobs;
import dev.pitwall.batch.BatchJobs.ExecutionState;
import dev.pitwall.batch.MarkedExecutions;
import dev.pitwall.batch.StepState;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.node.NodeIdentity;
import dev.pitwall.orchestration.node.SettableDatabaseClock;
import dev.pitwall.orchestration.node.SomeNode;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the nodes do at each look, of which one holds a run: two nodes and one batch repository. */
class SupervisionDatabaseTest {

    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final long EXECUTION = 70;

    /** The batch repository throws when it is asked for this one. */
    private static final long UNREADABLE = 60;

    /** Started for a run by a node that was killed before its first listener. */
    private static final long UNHEARD_OF = 75;

    private final NodeIdentity bystander = SomeNode.named("pit-3");
    private final List<String> asked = new ArrayList<>();
    private final Map<Long, Long> unheardOf = new HashMap<>();
    private final MarkedExecutions marks = new MarkedExecutions();
    private BatchStatus status = BatchStatus.STARTED;
    private RunRig rig;
    private long run;

    @BeforeAll
    static void makeTables() {
        RunRig.makeTables();
    }

    @BeforeEach
    void aRunIsUnderWay() {
        rig = RunRig.of(JobDefinition.of("load_job", "Loads."));
        rig.lives(rig.other, LEASE);
        run = rig.aRun().started();
    }

    @Test
    void a_stop_that_is_asked_for_on_one_node_is_passed_on_by_the_node_that_holds_the_run_and_by_no_other() {
        rig.entities.doInTransaction(em -> rig.control(em).terminate(run, "anna"));

        looks(bystander);
        assertThat(asked).isEmpty();
        looks(rig.other);
        assertThat(asked).containsExactly("stop 70");
        assertThat(rig.run(run).status()).isEqualTo(RunStatus.CANCELING);

        status = BatchStatus.STOPPED;
        looks(bystander);
        assertThat(rig.run(run).status()).isEqualTo(RunStatus.CANCELING);
        looks(rig.other);
        assertThat(rig.run(run).status()).isEqualTo(RunStatus.CANCELED);
    }

    @Test
    void a_run_of_a_live_node_is_left_alone_however_slow_it_is() {
        rig.clock.advance(LEASE.minusMillis(1));
        status = BatchStatus.STOPPED;

        looks(bystander);

        assertThat(rig.run(run).status()).isEqualTo(RunStatus.STARTED);
        assertThat(marks.marked()).isEmpty();
    }

    @Test
    void a_run_of_a_lost_node_is_a_failure_with_its_cause_and_its_execution_is_marked_in_the_batch_repository() {
        rig.clock.advance(LEASE);

        looks(bystander);

        assertThat(rig.run(run).status()).isEqualTo(RunStatus.FAILURE);
        assertThat(rig.run(run).reason()).startsWith("node pit-2 was lost");
        assertThat(marks.marked()).containsExactly(EXECUTION);
    }

    @Test
    void a_run_that_a_lost_node_was_starting_waits_again_and_an_execution_nobody_heard_of_does_not_stay_as_running() {
        var starting = rig.aRun().queued();
        rig.change(starting, it -> it.takenBy(rig.other, rig.clock.instant()));
        unheardOf.put(starting, UNHEARD_OF);
        rig.clock.advance(LEASE);

        looks(bystander);

        assertThat(rig.run(starting).status()).isEqualTo(RunStatus.QUEUED);
        assertThat(marks.marked()).contains(UNHEARD_OF);
    }

    @Test
    void one_outcome_whether_the_stray_execution_was_stopped_before_or_after_others_settled_its_run() {
        rig.clock.advance(LEASE);
        status = BatchStatus.STOPPED;

        looks(bystander);
        looks(rig.other);

        assertThat(rig.run(run).status()).isEqualTo(RunStatus.FAILURE);
        assertThat(rig.run(run).reason()).startsWith("node pit-2 was lost");
    }

    @Test
    void a_run_that_a_node_cannot_look_after_holds_up_neither_its_others_nor_those_of_a_lost_node() {
        rig.clock.advance(LEASE);
        rig.lives(bystander, LEASE);
        var unreadable = rig.aRun().startedOn(bystander, UNREADABLE);
        var ended = rig.aRun().startedOn(bystander, EXECUTION + 1);
        status = BatchStatus.STOPPED;

        looks(bystander);

        assertThat(rig.run(unreadable).status()).isEqualTo(RunStatus.STARTED);
        assertThat(rig.run(ended).status()).isEqualTo(RunStatus.CANCELED);
        assertThat(rig.run(run).reason()).startsWith("node pit-2 was lost");
    }

    private void looks(NodeIdentity node) {
        rig.entities.doInTransaction(em -> {
            var settlement = rig.settlement(em);
            var supervision = new RunSupervision(
                    new RunsUnderWay(em, new SettableDatabaseClock(rig.clock)),
                    node,
                    new Repository(),
                    settlement,
                    new StepRecord(em, RunRig.journal(em)),
                    rig.timeLimits(em),
                    new Stops(),
                    marks,
                    new RunLauncher(rig.queue(em), new Repository(), settlement, node));
            supervision.lookAfterOwn();
            supervision.settleOrphans();
        });
    }

    /** The batch repository, which all nodes see. */
    private final class Repository extends BatchJobs {
        @Override
        public Optional<ExecutionState> state(long execution) {
            if (execution == UNREADABLE) {
                throw new BatchRuntimeException("lock wait timeout exceeded");
            }
            return Optional.of(new ExecutionState(execution, "load_job", status, Optional.empty(), Optional.empty()));
        }

        @Override
        public List<Long> unendedOf(String job, long runId) {
            return Optional.ofNullable(unheardOf.get(runId)).stream().toList();
        }

        @Override
        public List<StepState> steps(long execution) {
            return List.of();
        }
    }

    private final class Stops extends Termination {
        @Override
        Set<Long> working() {
            return Set.of();
        }

        @Override
        synchronized void goOn(long runId, long execution) {
            asked.add("stop " + execution);
        }
    }
}
