package dev.pitwall.bench.server;

import java.util.ArrayDeque;
import java.util.Deque;

/** What must not outlive this JVM, stopped in the reverse order: by {@link #now}, and by the JVM's own end. */
public final class Stops {

    private static final Deque<Runnable> ALL = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Stops::now, "stop what was started"));
    }

    private Stops() {}

    static synchronized void add(Runnable stop) {
        ALL.push(stop);
    }

    /** Stops everything; a second call finds nothing to stop. */
    public static synchronized void now() {
        while (!ALL.isEmpty()) {
            ALL.pop().run();
        }
    }
}
