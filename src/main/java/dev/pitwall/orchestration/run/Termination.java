package dev.pitwall.orchestration.run;

import dev.pitwall.batch.BatchJobs;
import dev.pitwall.batch.WorkingThreads;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stops a run of this node in three stages: it is asked (JobOperator's stop), then its threads are interrupted, and after a deadline it
 * is said that they work still. A stage that is reached stands in the run's reason; none of them makes a run CANCELED, which it is when
 * its job execution has ended.
 */
@ApplicationScoped
public class Termination {

    private static final Logger LOG = System.getLogger(Termination.class.getName());

    /** So many are remembered; a run that is stopping is far from the eldest. */
    private static final int MOST = 1_000;

    private final BatchJobs jobs;
    private final WorkingThreads threads;
    private final RunSettlement settlement;
    private final Clock clock;
    private final Duration interruptAfter;
    private final Duration deadline;

    private final Map<Long, Stopping> stopping = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Stopping> eldest) {
            return size() > MOST;
        }
    };

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threadFactory;

    private enum Stage {
        ASKED,
        INTERRUPTED,
        OVERDUE
    }

    private record Stopping(Instant asked, Stage stage) {}

    /**
     * @param interruptAfter how long a step may take to obey the stop before its thread is interrupted; a chunk ends with its
     *     transaction, which should have time for it
     * @param deadline after the stop was asked for: from then on the run is said not to stop
     */
    @Inject
    Termination(
            BatchJobs jobs,
            WorkingThreads threads,
            RunSettlement settlement,
            Clock clock,
            @ConfigProperty(name = "pitwall.terminate.interrupt-after", defaultValue = "PT15S") Duration interruptAfter,
            @ConfigProperty(name = "pitwall.terminate.deadline", defaultValue = "PT1M") Duration deadline) {
        this.jobs = jobs;
        this.threads = threads;
        this.settlement = settlement;
        this.clock = clock;
        this.interruptAfter = interruptAfter;
        this.deadline = deadline;
    }

    Termination() {
        this(null, null, null, null, null, null);
    }

    /** The executions that this node works at. */
    Set<Long> working() {
        return threads.executions();
    }

    /** Does what is next for a run that is CANCELING; called at each look. */
    synchronized void goOn(long runId, long execution) {
        var now = clock.instant();
        var known = stopping.get(execution);
        if (known == null) {
            stopping.put(execution, new Stopping(now, Stage.ASKED));
            ask(execution);
            return;
        }
        var waited = Duration.between(known.asked(), now);
        if (known.stage() == Stage.ASKED && waited.compareTo(interruptAfter) >= 0 && threads.interrupt(execution) > 0) {
            stopping.put(execution, new Stopping(known.asked(), Stage.INTERRUPTED));
            settlement.stillStopping(
                    runId, "its thread was interrupted, because it had not stopped within " + seconds(waited));
        } else if (known.stage() != Stage.OVERDUE && waited.compareTo(deadline) >= 0) {
            stopping.put(execution, new Stopping(known.asked(), Stage.OVERDUE));
            settlement.stillStopping(
                    runId,
                    "its thread still worked after " + seconds(waited) + ", which obeys neither stop nor interrupt:"
                            + " it goes on and keeps its places until it ends by itself or its node is stopped");
        }
    }

    /** Stops what this node works at though the run is not its own any more: its lease had run out, and others settled the run. */
    synchronized void stopStray(long execution) {
        if (stopping.putIfAbsent(execution, new Stopping(clock.instant(), Stage.INTERRUPTED)) == null) {
            LOG.log(
                    Level.WARNING,
                    "PW-RUN-3 job execution {0} works for a run that this node does not hold any more; it is stopped",
                    Long.toString(execution));
            ask(execution);
        }
        threads.interrupt(execution);
    }

    /** On a thread of its own: a batchlet's stop method may hang, and would hold up every other run of this node. */
    private void ask(long execution) {
        threadFactory.newThread(() -> jobs.stop(execution)).start();
    }

    private static String seconds(Duration waited) {
        return waited.toSeconds() + " s";
    }
}
