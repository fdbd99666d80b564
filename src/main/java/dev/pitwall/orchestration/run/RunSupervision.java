package dev.pitwall.orchestration.run;

import dev.pitwall.batch.BatchJobs;
import dev.pitwall.batch.BatchJobs.ExecutionState;
import dev.pitwall.batch.LostExecutions;
import dev.pitwall.orchestration.node.NodeIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;

/**
 * Looks at the runs that are under way: settles those of this node that have ended without a listener's word, passes stops on,
 * and settles those of nodes that are lost. A run of a live node is never touched by another, however slow it is.
 */
@ApplicationScoped
public class RunSupervision {

    private static final Logger LOG = System.getLogger(RunSupervision.class.getName());

    private final RunsUnderWay underWay;
    private final NodeIdentity self;
    private final BatchJobs jobs;
    private final RunSettlement settlement;
    private final StepRecord steps;
    private final StepTimeLimits timeLimits;
    private final Termination termination;
    private final LostExecutions lostExecutions;
    private final RunLauncher launcher;

    @Inject
    RunSupervision(
            RunsUnderWay underWay,
            NodeIdentity self,
            BatchJobs jobs,
            RunSettlement settlement,
            StepRecord steps,
            StepTimeLimits timeLimits,
            Termination termination,
            LostExecutions lostExecutions,
            RunLauncher launcher) {
        this.underWay = underWay;
        this.self = self;
        this.jobs = jobs;
        this.settlement = settlement;
        this.steps = steps;
        this.timeLimits = timeLimits;
        this.termination = termination;
        this.lostExecutions = lostExecutions;
        this.launcher = launcher;
    }

    RunSupervision() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /** Settles and stops what this node holds, and what it works at and holds no more. One that it fails at holds up no other. */
    void lookAfterOwn() {
        timeLimits
                .reachedOn(self.id())
                .forEach(step -> settlement.exceededTime(step.runId(), step.step(), step.limit()));
        // Read before the rows: whatever works then has a row already that names its execution.
        var working = new HashSet<>(termination.working());
        for (var run : underWay.heldBy(self.id())) {
            run.execution().ifPresent(execution -> {
                working.remove(execution);
                lookAfterAlone(run, execution);
            });
        }
        working.forEach(termination::stopStray);
    }

    /** Settles what lost nodes held. One that cannot be settled now holds up no other. */
    void settleOrphans() {
        for (var orphan : underWay.orphans()) {
            try {
                settleOrphan(orphan);
            } catch (RuntimeException lockedOrDatabaseAway) {
                LOG.log(
                        Level.WARNING,
                        "PW-RUN-4 run " + orphan.runId()
                                + " of a lost node could not be settled; it is tried again in a second",
                        lockedOrDatabaseAway);
            }
        }
    }

    private void lookAfterAlone(RunsUnderWay.UnderWay run, long execution) {
        try {
            lookAfter(run, execution);
        } catch (RuntimeException lockedOrDatabaseAway) {
            LOG.log(
                    Level.WARNING,
                    "PW-RUN-7 the look at run " + run.runId() + " failed; the next one is in a second",
                    lockedOrDatabaseAway);
        }
    }

    private void lookAfter(RunsUnderWay.UnderWay run, long execution) {
        if (launcher.isStarting(run.runId())) {
            // One that is to stop before it has started again would be settled by the end of its earlier attempt.
            return;
        }
        if (run.status() == RunStatus.CANCELING) {
            termination.goOn(run.runId(), execution);
        }
        var state = jobs.state(execution);
        if (state.filter(RunSupervision::ended).isPresent() && run.status() != RunStatus.STARTING) {
            steps.complete(run.runId(), jobs, execution);
            settlement.settle(run.runId(), state.get(), self);
        }
    }

    private void settleOrphan(RunsUnderWay.UnderWay run) {
        if (run.status() == RunStatus.STARTING) {
            // The first listener makes it STARTED before any step works, so nothing of it has happened. Its execution
            // may be in the batch repository already, as one that runs.
            jobs.unendedOf(run.job(), run.runId()).forEach(lostExecutions::markFailed);
            settlement.giveBack(run.runId());
        } else {
            var lastWord = run.execution().flatMap(jobs::state);
            run.execution().ifPresent(lostExecutions::markFailed);
            settlement.lost(run.runId(), lastWord);
        }
    }

    private static boolean ended(ExecutionState state) {
        return SettledStatus.of(state.status()).isPresent();
    }
}
