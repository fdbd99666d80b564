package dev.pitwall.orchestration.node;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * What this node does by itself at this moment: the looks of its timers, evaluations, dispatches, deliveries. An orderly stop lets no
 * more of it begin, and waits for its end: a transaction that is open while the container takes the application down stays open, with
 * its locks, until the server's time limit. Job executions are not counted: they may last for hours, and the batch runtime stops them.
 */
@ApplicationScoped
public class NodeWork {

    private static final int PLACES = Integer.MAX_VALUE;

    private final Semaphore free = new Semaphore(PLACES);
    private final Thread atTheEndOfTheJvm = new Thread(() -> stopping = true, "pitwall takes no more work");
    private volatile boolean stopping;

    /** A server that is told to end stops job executions before it stops applications: what that leaves is not to be judged here. */
    @PostConstruct
    void heedTheEndOfTheJvm() {
        Runtime.getRuntime().addShutdownHook(atTheEndOfTheJvm);
    }

    @PreDestroy
    void forgetTheEndOfTheJvm() {
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEndOfTheJvm);
        } catch (IllegalStateException itEnds) {
            // There is nothing to forget then.
        }
    }

    /** A piece of work under way. */
    public final class Place implements AutoCloseable {

        private final AtomicBoolean held = new AtomicBoolean(true);

        private Place() {}

        /**
         * Lets another thread do a part of this work; it counts for itself, even when the node has been told to stop meanwhile.
         *
         * @throws RejectedExecutionException when the executor takes no more
         */
        public void handOver(Executor threads, Runnable part) {
            free.acquireUninterruptibly();
            var other = new Place();
            try {
                threads.execute(() -> {
                    try (other) {
                        part.run();
                    }
                });
            } catch (RuntimeException refused) {
                other.close();
                throw refused;
            }
        }

        @Override
        public void close() {
            if (held.compareAndSet(true, false)) {
                free.release();
            }
        }
    }

    /** Does the work, or nothing when the node stops. */
    public void unlessStopping(Runnable work) {
        unlessStopping(place -> work.run());
    }

    /** As {@link #unlessStopping(Runnable)}, for work that may hand parts of it over. */
    public void unlessStopping(Consumer<Place> work) {
        if (!free.tryAcquire()) {
            return;
        }
        try (var place = new Place()) {
            if (!stopping) {
                work.accept(place);
            }
        }
    }

    /**
     * Has the work done by another thread, or does nothing when the node stops.
     *
     * @throws RejectedExecutionException when the executor takes no more
     */
    public void execute(Executor threads, Runnable work) {
        unlessStopping(place -> place.handOver(threads, work));
    }

    /** Whether no more work begins. */
    public boolean stopping() {
        return stopping;
    }

    /**
     * Lets nothing begin from now on, and waits for what is under way.
     *
     * @param patience how long at most
     * @return how many pieces of work are under way still
     */
    public int stop(Duration patience) throws InterruptedException {
        stopping = true;
        if (!free.tryAcquire(PLACES, patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return PLACES - free.availablePermits();
        }
        free.release(PLACES);
        return 0;
    }
}
