package dev.pitwall.batch;

import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** Named by every job XML as {@code runListener}: tells the engine at once that a job began or is about to end. */
@Named("runListener")
@Dependent
public class RunListener implements JobListener {

    private final JobContext job;
    private final CurrentRun run;
    private final Event<BatchFact> facts;
    private final Clock clock;

    @Inject
    RunListener(JobContext job, CurrentRun run, Event<BatchFact> facts, Clock clock) {
        this.job = job;
        this.run = run;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public void beforeJob() {
        run.of(job)
                .ifPresent(id -> facts.fire(
                        new BatchFact.JobStarted(id, clock.instant(), job.getJobName(), job.getExecutionId())));
    }

    @Override
    public void afterJob() {
        run.of(job)
                .ifPresent(id -> facts.fire(
                        new BatchFact.JobEnding(id, clock.instant(), job.getJobName(), job.getExecutionId())));
        run.forget(job);
    }
}
