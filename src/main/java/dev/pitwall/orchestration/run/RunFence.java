package dev.pitwall.orchestration.run;

import dev.pitwall.batch.BatchFact.StepWorking;
import dev.pitwall.orchestration.journal.EventType;
import dev.pitwall.orchestration.journal.Journal;
import dev.pitwall.orchestration.journal.RunEvent;
import dev.pitwall.orchestration.node.NodeIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds back what a thread does for a run that others have settled, because this node gave no sign of life for longer than its lease: the
 * step fails, and its chunk is rolled back. What tells such an execution from the one that goes on with the run is the pair of node and
 * job execution on the run's row; both change with every attempt, and the node with every start of the application.
 */
@ApplicationScoped
public class RunFence {

    private final RunHold hold;
    private final Journal journal;
    private final NodeIdentity self;
    private final Clock clock;

    /** Executions whose journal has been told; there are as many as attempts that this node has lost. */
    private final Set<Long> told = ConcurrentHashMap.newKeySet();

    @Inject
    RunFence(RunHold hold, Journal journal, NodeIdentity self, Clock clock) {
        this.hold = hold;
        this.journal = journal;
        this.self = self;
        this.clock = clock;
    }

    RunFence() {
        this(null, null, null, null);
    }

    /**
     * Lets a step go on.
     *
     * @throws RunNotHeld when the run is not the execution's any more; what was to be committed must be rolled back
     */
    void working(@Observes StepWorking fact) {
        var held = switch (fact.moment()) {
            case BEGINS, ENDS -> hold.now(fact.runId(), fact.executionId());
            case COMMITS -> hold.untilCommit(fact.runId(), fact.executionId());
        };
        if (!held) {
            refuse(fact.runId(), fact.step(), fact.executionId(), consequence(fact.moment()));
        }
    }

    /**
     * Lets a step tell something of its run.
     *
     * @throws RunNotHeld when the run is not the execution's any more
     */
    void telling(long runId, String step, long execution) {
        if (!hold.now(runId, execution)) {
            refuse(runId, step, execution, "what it had to tell is not written");
        }
    }

    private void refuse(long runId, String step, long execution, String consequence) {
        var refusal = new RunNotHeld(runId, execution, self.name(), consequence);
        if (told.add(execution)) {
            try {
                journal.appendNow(RunEvent.warn(runId, clock.instant(), EventType.STEP_FENCED, refusal.getMessage())
                        .in(step));
            } catch (RuntimeException interruptedOrDatabaseAway) {
                // The next refusal of this execution tells it.
                told.remove(execution);
                refusal.addSuppressed(interruptedOrDatabaseAway);
            }
        }
        throw refusal;
    }

    private static String consequence(StepWorking.Moment moment) {
        return switch (moment) {
            case BEGINS -> "the step does not begin";
            case COMMITS -> "its chunk is rolled back";
            case ENDS -> "the end of its step is not recorded; what a batchlet committed by itself stays";
        };
    }
}
