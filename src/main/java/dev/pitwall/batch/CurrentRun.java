package dev.pitwall.batch;

import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the run that a job execution was started for, asking the batch repository once for each. */
@ApplicationScoped
public class CurrentRun {

    private final BatchJobs jobs;
    private final Map<Long, OptionalLong> runs = new ConcurrentHashMap<>();

    @Inject
    CurrentRun(BatchJobs jobs) {
        this.jobs = jobs;
    }

    CurrentRun() {
        this(null);
    }

    /** Empty when the execution was started by other means than the engine. */
    public OptionalLong of(JobContext context) {
        return runs.computeIfAbsent(context.getExecutionId(), jobs::runOf);
    }

    void forget(JobContext context) {
        runs.remove(context.getExecutionId());
    }
}
