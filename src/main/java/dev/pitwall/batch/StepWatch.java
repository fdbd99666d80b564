package dev.pitwall.batch;

import jakarta.batch.api.chunk.listener.ChunkListener;
import jakarta.batch.api.listener.StepListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Named by every step as {@code stepListener}: tells the engine that a step began, moved and ended, and why it failed. */
@Named("stepListener")
@Dependent
public class StepWatch implements StepListener, ChunkListener {

    /** A page redraws at most once a second, so more would only be rows. */
    private static final Duration PROGRESS_EVERY = Duration.ofSeconds(1);

    private final JobContext job;
    private final StepContext step;
    private final CurrentRun run;
    private final Event<BatchFact> facts;
    private final Clock clock;
    private final WorkingThreads threads;
    /** A partition works on a thread that no step listener is called on, and its chunks are. */
    private boolean enteredByChunk;

    private Instant lastProgress = Instant.EPOCH;
    private Optional<Throwable> chunkFailure = Optional.empty();

    @Inject
    StepWatch(
            JobContext job,
            StepContext step,
            CurrentRun run,
            Event<BatchFact> facts,
            Clock clock,
            WorkingThreads threads) {
        this.job = job;
        this.step = step;
        this.run = run;
        this.facts = facts;
        this.clock = clock;
        this.threads = threads;
    }

    @Override
    public void beforeStep() {
        run.of(job).ifPresent(id -> {
            facts.fire(new BatchFact.StepStarted(id, clock.instant(), step.getStepName(), step.getStepExecutionId()));
            threads.enter(job.getExecutionId());
        });
    }

    @Override
    public void afterStep() {
        threads.leave(job.getExecutionId());
        run.of(job).ifPresent(id -> facts.fire(ended(id)));
    }

    @Override
    public void beforeChunk() {
        chunkFailure = Optional.empty();
        enteredByChunk = run.of(job).isPresent() && threads.enter(job.getExecutionId());
    }

    @Override
    public void onError(Exception failure) {
        leaveChunk();
        chunkFailure = Optional.of(failure);
    }

    @Override
    public void afterChunk() {
        leaveChunk();
        var now = clock.instant();
        if (Duration.between(lastProgress, now).compareTo(PROGRESS_EVERY) >= 0) {
            lastProgress = now;
            run.of(job)
                    .ifPresent(id -> facts.fire(new BatchFact.StepProgressed(
                            id, now, step.getStepName(), step.getStepExecutionId(), counts())));
        }
    }

    private void leaveChunk() {
        if (enteredByChunk) {
            threads.leave(job.getExecutionId());
            enteredByChunk = false;
        }
    }

    private BatchFact.StepEnded ended(long runId) {
        var failure = Optional.<Throwable>ofNullable(step.getException()).or(() -> chunkFailure);
        // Both servers still say STARTED here when the step went well: the runtime settles it after the listener.
        var status = step.getBatchStatus();
        var seen = failure.isPresent() && status == BatchStatus.STARTED ? BatchStatus.FAILED : status;
        return new BatchFact.StepEnded(
                runId,
                clock.instant(),
                step.getStepName(),
                step.getStepExecutionId(),
                seen,
                Optional.ofNullable(step.getExitStatus()),
                counts(),
                seen == BatchStatus.FAILED ? failure : Optional.empty());
    }

    private StepCounts counts() {
        return StepCounts.of(step.getMetrics());
    }
}
