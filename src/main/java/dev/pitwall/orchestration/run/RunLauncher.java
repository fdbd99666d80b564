package dev.pitwall.orchestration.run;

import dev.pitwall.batch.BatchJobs;
import dev.pitwall.orchestration.node.NodeIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Starts claimed runs through JobOperator. It works outside any transaction. */
@ApplicationScoped
public class RunLauncher {

    private static final Logger LOG = System.getLogger(RunLauncher.class.getName());

    private static final Runnable NOTHING = () -> {};

    private final RunQueue queue;
    private final BatchJobs jobs;
    private final RunSettlement settlement;
    private final NodeIdentity self;

    /** What came of the latest start; told again at the next look where the database was away. */
    private volatile Runnable untold = NOTHING;

    @Inject
    RunLauncher(RunQueue queue, BatchJobs jobs, RunSettlement settlement, NodeIdentity self) {
        this.queue = queue;
        this.jobs = jobs;
        this.settlement = settlement;
        this.self = self;
    }

    RunLauncher() {
        this(null, null, null, null);
    }

    /** Starts the next run of the queue. False when none may start now. One thread at a time. */
    boolean launchNext() {
        tell();
        var claimed = queue.claimNext();
        claimed.ifPresent(run -> {
            untold = outcome(run);
            tell();
        });
        return claimed.isPresent();
    }

    /** Where the database does not take it, the run is STARTING still, and nobody else would ever tell. */
    private void tell() {
        untold.run();
        untold = NOTHING;
    }

    private Runnable outcome(RunQueue.Claimed run) {
        try {
            var execution = run.continues()
                    .map(earlier -> jobs.restart(earlier, run.runId()))
                    .orElseGet(() -> jobs.start(run.job(), run.runId()));
            return () -> settlement.begins(run.runId(), execution, self);
        } catch (RuntimeException refused) {
            LOG.log(
                    Level.WARNING,
                    "PW-RUN-1 run " + run.runId() + " of " + run.job() + " could not be started",
                    refused);
            return () -> settlement.failedToStart(run.runId(), refused, self);
        }
    }
}
