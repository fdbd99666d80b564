package dev.pitwall.bench.inside;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Tells when the runtime called the first listener of an execution. */
@Named
@Dependent
public class FirstListener extends AbstractJobListener {

    private static final Map<Long, CompletableFuture<Long>> CALLS = new ConcurrentHashMap<>();

    private final JobContext job;

    @Inject
    FirstListener(JobContext job) {
        this.job = job;
    }

    @Override
    public void beforeJob() {
        called(job.getExecutionId()).complete(System.nanoTime());
    }

    @Override
    public void afterJob() {
        CALLS.remove(job.getExecutionId());
    }

    /** Completes with {@link System#nanoTime} of the call. */
    static CompletableFuture<Long> called(long executionId) {
        return CALLS.computeIfAbsent(executionId, id -> new CompletableFuture<>());
    }
}
