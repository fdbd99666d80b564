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

    private final RunQueue queue;
    private final BatchJobs jobs;
    private final RunSettlement settlement;
    private final NodeIdentity self;

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

    /** Starts the next run of the queue. False when none may start now. */
    boolean launchNext() {
        var claimed = queue.claimNext();
        claimed.ifPresent(this::launch);
        return claimed.isPresent();
    }

    private void launch(RunQueue.Claimed run) {
        try {
            var execution = run.continues()
                    .map(earlier -> jobs.restart(earlier, run.runId()))
                    .orElseGet(() -> jobs.start(run.job(), run.runId()));
            settlement.begins(run.runId(), execution, self);
        } catch (RuntimeException refused) {
            LOG.log(
                    Level.WARNING,
                    "PW-RUN-1 run " + run.runId() + " of " + run.job() + " could not be started",
                    refused);
            settlement.failedToStart(run.runId(), refused, self);
        }
    }
}
