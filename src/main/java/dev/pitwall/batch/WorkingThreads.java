package dev.pitwall.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The threads of this node on which steps work, as {@link StepWatch} tells, so that one that does not obey a stop can be
 * interrupted. A thread is known only while it is inside a step: afterwards it is the server's again, and works for others.
 */
@ApplicationScoped
public class WorkingThreads {

    /** Kept to tell an execution that failed by our interrupt from one that failed by itself; older ones are settled long since. */
    private static final int INTERRUPTED_KEPT = 1_000;

    private final Map<Long, Map<Thread, Boolean>> threads = new HashMap<>();
    private final Set<Long> interrupted = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > INTERRUPTED_KEPT;
        }
    });

    /** The calling thread begins to work for an execution. False when it did so already. */
    synchronized boolean enter(long execution) {
        return threads.computeIfAbsent(execution, id -> new HashMap<>()).putIfAbsent(Thread.currentThread(), false)
                == null;
    }

    /** The calling thread has ended its work. An interrupt that it did not notice goes no further. */
    synchronized void leave(long execution) {
        var working = threads.getOrDefault(execution, new HashMap<>());
        if (Boolean.TRUE.equals(working.remove(Thread.currentThread()))) {
            Thread.interrupted();
        }
        if (working.isEmpty()) {
            threads.remove(execution);
        }
    }

    /** Interrupts every thread that works for the execution. How many there were; none between two steps. */
    public synchronized int interrupt(long execution) {
        var working = threads.get(execution);
        if (working == null) {
            return 0;
        }
        working.replaceAll((thread, before) -> {
            thread.interrupt();
            return true;
        });
        interrupted.add(execution);
        return working.size();
    }

    /** Whether a thread of this execution was interrupted by {@link #interrupt}, on this node and not long ago. */
    public synchronized boolean wasInterrupted(long execution) {
        return interrupted.contains(execution);
    }

    /** The executions of runs for which a thread of this node is inside a step. */
    public synchronized Set<Long> executions() {
        return Set.copyOf(threads.keySet());
    }
}
