package dev.pitwall.orchestration.run;

import dev.pitwall.batch.BatchFact;
import dev.pitwall.batch.BatchJobs;
import dev.pitwall.orchestration.node.NodeIdentity;
import dev.pitwall.orchestration.node.NodeWork;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Reacts at once to what the timers would find a second later: a run in the queue, a job that began, a job that ends. */
@ApplicationScoped
public class RunDispatcher {

    private static final Logger LOG = System.getLogger(RunDispatcher.class.getName());

    /** The runtime settles an execution within milliseconds after its last listener; the timer finds what takes longer. */
    private static final Duration LONGEST_WATCH = Duration.ofSeconds(5);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(15);

    private final RunLauncher launcher;
    private final RunSettlement settlement;
    private final StepRecord steps;
    private final BatchJobs jobs;
    private final NodeIdentity self;
    private final NodeWork work;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean draining = new AtomicBoolean();

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService threads;

    @Inject
    RunDispatcher(
            RunLauncher launcher,
            RunSettlement settlement,
            StepRecord steps,
            BatchJobs jobs,
            NodeIdentity self,
            NodeWork work) {
        this.launcher = launcher;
        this.settlement = settlement;
        this.steps = steps;
        this.jobs = jobs;
        this.self = self;
        this.work = work;
    }

    RunDispatcher() {
        this(null, null, null, null, null, null);
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunFact.Queued fact) {
        onOwnThread(this::drain);
    }

    /** Throws when the run went to another node meanwhile: the execution fails before its first step. */
    void began(@Observes BatchFact.JobStarted fact) {
        if (!settlement.begins(fact.runId(), fact.executionId(), self)) {
            throw new IllegalStateException("run " + fact.runId() + " is not held by node " + self.name()
                    + " any more, whose lease ran out; job execution " + fact.executionId() + " does nothing");
        }
    }

    void ending(@Observes BatchFact.JobEnding fact) {
        onOwnThread(() -> watchEnd(fact.runId(), fact.executionId()));
    }

    /** Launches what the queue lets go, until it lets no more go. A call while another is at it makes that one look again. */
    void drain() {
        wanted.set(true);
        while (wanted.get() && draining.compareAndSet(false, true)) {
            try {
                wanted.set(false);
                while (!work.stopping() && launcher.launchNext()) {
                    LOG.log(Level.DEBUG, "launched a run");
                }
            } finally {
                draining.set(false);
            }
        }
    }

    private void watchEnd(long runId, long execution) {
        var deadline = System.nanoTime() + LONGEST_WATCH.toNanos();
        while (System.nanoTime() < deadline) {
            var state = jobs.state(execution);
            if (state.isEmpty()
                    || state.filter(s -> SettledStatus.of(s.status()).isPresent())
                            .isPresent()) {
                state.ifPresent(settled -> {
                    steps.complete(runId, jobs, execution);
                    settlement.settle(runId, settled, self);
                });
                drain();
                return;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private void onOwnThread(Runnable reaction) {
        try {
            work.execute(threads, reaction);
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.DEBUG, "the server stops; the next start goes on", stopping);
        }
    }
}
