package dev.pitwall.web.run;

import dev.pitwall.orchestration.journal.EventFilter;
import dev.pitwall.orchestration.journal.JournalPages;
import dev.pitwall.orchestration.run.RunHistory;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The pages of runs that are open and are told what is new, each once a second at most. One task asks for them all, and only
 * while there are some, so that a page costs no thread.
 */
@ApplicationScoped
public class RunStreams {

    private static final Logger LOG = Logger.getLogger(RunStreams.class.getName());
    private static final int MOST_OPEN = 200;
    private static final int MOST_LINES = 1_000;

    private final Set<RunStream> open = ConcurrentHashMap.newKeySet();
    private final RunHistory history;
    private final JournalPages journal;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService threads;

    private ScheduledFuture<?> asking;

    @Inject
    RunStreams(RunHistory history, JournalPages journal) {
        this.history = history;
        this.journal = journal;
    }

    /** For the client proxy only. */
    RunStreams() {
        this(null, null);
    }

    /** Takes a page in; false when there are too many already. */
    synchronized boolean open(RunStream stream) {
        if (open.size() >= MOST_OPEN) {
            return false;
        }
        open.add(stream);
        if (asking == null) {
            asking = threads.scheduleWithFixedDelay(this::tellAll, 0, 1, TimeUnit.SECONDS);
        }
        return true;
    }

    /** What is new in a run since a line; empty when there is no such run. */
    Optional<LatestOfRun> latest(long runId, long after, EventFilter filter) {
        return history.find(runId)
                .map(run -> new LatestOfRun(journal.idsAfter(runId, after, filter, MOST_LINES), run.status()));
    }

    /** Public for the container's proxy; called by the scheduled task. */
    public void tellAll() {
        open.removeIf(RunStream::isClosed);
        open.forEach(this::tell);
        rest();
    }

    private void tell(RunStream stream) {
        try {
            latest(stream.runId(), stream.last(), stream.filter()).ifPresentOrElse(stream::tell, () -> close(stream));
        } catch (RuntimeException failed) {
            // The page asks again by itself, from the last line that it knows.
            LOG.log(Level.FINE, failed, () -> "a page of run " + stream.runId() + " was not told its news");
            close(stream);
        }
    }

    private void close(RunStream stream) {
        open.remove(stream);
        stream.close();
    }

    private synchronized void rest() {
        if (open.isEmpty() && asking != null) {
            asking.cancel(false);
            asking = null;
        }
    }

    @PreDestroy
    void closeAll() {
        open.forEach(this::close);
        rest();
    }
}
