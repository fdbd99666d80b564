package dev.pitwall.orchestration.run;

import dev.pitwall.batch.BatchJobs;
import dev.pitwall.orchestration.node.NodeIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Starts claimed runs through JobOperator. It works outside any transaction. */
@ApplicationScoped
public class RunLauncher {

    private static final Logger LOG = System.getLogger(RunLauncher.class.getName());

    private final RunQueue queue;
    private final BatchJobs jobs;
    private final RunSettlement settlement;
    private final NodeIdentity self;

    /** What came of starts, by run, until the database has taken it: nobody else would ever tell. */
    private final Map<Long, Runnable> untold = new ConcurrentHashMap<>();

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
        untold.keySet().forEach(this::tell);
        var claimed = queue.claimNext();
        claimed.ifPresent(run -> {
            untold.put(run.runId(), () -> {});
            untold.put(run.runId(), outcome(run));
            tell(run.runId());
        });
        return claimed.isPresent();
    }

    /** Whether this node is starting the run, so that its latest execution is that of an earlier attempt. */
    boolean isStarting(long runId) {
        return untold.containsKey(runId);
    }

    private void tell(long runId) {
        try {
            untold.get(runId).run();
            untold.remove(runId);
        } catch (RuntimeException databaseAway) {
            LOG.log(
                    Level.WARNING,
                    "PW-RUN-6 what came of the start of run " + runId
                            + " could not be recorded; it is tried again in a second",
                    databaseAway);
        }
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
