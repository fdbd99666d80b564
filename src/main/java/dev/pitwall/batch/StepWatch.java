package dev.pitwall.batch;

import dev.pitwall.batch.BatchFact.StepWorking.Moment;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.listener.ChunkListener;
import jakarta.batch.api.chunk.listener.RetryProcessListener;
import jakarta.batch.api.chunk.listener.RetryReadListener;
import jakarta.batch.api.chunk.listener.RetryWriteListener;
import jakarta.batch.api.chunk.listener.SkipProcessListener;
import jakarta.batch.api.chunk.listener.SkipReadListener;
import jakarta.batch.api.chunk.listener.SkipWriteListener;
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
import java.util.List;
import java.util.Optional;

/**
 * Named by every step as {@code stepListener}: tells the engine that a step began, moved and ended, and why it failed, which items
 * it skipped and how often it tried again. In a partitioned chunk step its property {@code partition} names the partition, say
 * {@code #{partitionPlan['tray']}}.
 */
@Named("stepListener")
@Dependent
public class StepWatch
        implements StepListener,
                ChunkListener,
                RetryReadListener,
                RetryProcessListener,
                RetryWriteListener,
                SkipReadListener,
                SkipProcessListener,
                SkipWriteListener {

    /** A page redraws at most once a second, so more would only be rows. */
    private static final Duration PROGRESS_EVERY = Duration.ofSeconds(1);

    private final JobContext job;
    private final StepContext step;
    private final CurrentRun run;
    private final StepMemory memory;
    private final Event<BatchFact> facts;
    private final Clock clock;
    private final WorkingThreads threads;
    private final JobGraphs graphs;
    private final Optional<String> partition;

    /** A partition works on a thread that no step listener is called on, and its chunks are. */
    private boolean enteredByChunk;

    private Instant lastProgress = Instant.EPOCH;

    @Inject
    StepWatch(
            JobContext job,
            StepContext step,
            CurrentRun run,
            StepMemory memory,
            Event<BatchFact> facts,
            Clock clock,
            WorkingThreads threads,
            JobGraphs graphs,
            @BatchProperty(name = "partition") String partition) {
        this.job = job;
        this.step = step;
        this.run = run;
        this.memory = memory;
        this.facts = facts;
        this.clock = clock;
        this.threads = threads;
        this.graphs = graphs;
        this.partition = PartitionName.of(partition);
    }

    @Override
    public void beforeStep() {
        if (partition.isEmpty()) {
            memory.forget(job.getExecutionId(), step.getStepName());
            working(Moment.BEGINS);
            run.of(job).ifPresent(id -> {
                decision().ifPresent(way -> facts.fire(taken(id, way)));
                facts.fire(
                        new BatchFact.StepStarted(id, clock.instant(), step.getStepName(), step.getStepExecutionId()));
                threads.enter(job.getExecutionId());
            });
        }
    }

    @Override
    public void afterStep() {
        threads.leave(job.getExecutionId());
        if (partition.isEmpty()) {
            var seen = memory.take(job.getExecutionId(), step.getStepName());
            working(Moment.ENDS);
            run.of(job).ifPresent(id -> facts.fire(ended(id, seen)));
        }
    }

    @Override
    public void beforeChunk() {
        memory.failed(job.getExecutionId(), step.getStepName(), partition, Optional.empty(), clock.instant());
        enteredByChunk = run.of(job).isPresent() && threads.enter(job.getExecutionId());
    }

    @Override
    public void onError(Exception failure) {
        leaveChunk();
        memory.failed(job.getExecutionId(), step.getStepName(), partition, Optional.of(failure), clock.instant());
    }

    @Override
    public void afterChunk() {
        leaveChunk();
        working(Moment.COMMITS);
        var now = clock.instant();
        var state = memory.counted(
                job.getExecutionId(), step.getStepName(), partition, StepCounts.of(step.getMetrics()), now);
        if (Duration.between(lastProgress, now).compareTo(PROGRESS_EVERY) >= 0) {
            lastProgress = now;
            run.of(job).ifPresent(id -> facts.fire(progress(id, now, state)));
        }
    }

    @Override
    public void onRetryReadException(Exception failure) {
        retried();
    }

    @Override
    public void onRetryProcessException(Object item, Exception failure) {
        retried();
    }

    @Override
    public void onRetryWriteException(List<Object> items, Exception failure) {
        retried();
    }

    @Override
    public void onSkipReadItem(Exception failure) {
        skipped("read", "", failure);
    }

    @Override
    public void onSkipProcessItem(Object item, Exception failure) {
        skipped("processed", String.valueOf(item), failure);
    }

    @Override
    public void onSkipWriteItem(List<Object> items, Exception failure) {
        items.forEach(item -> skipped("written", String.valueOf(item), failure));
    }

    private Optional<JobGraph.Decision> decision() {
        return graphs.of(job.getJobName()).flatMap(graph -> graph.decisionBefore(step.getStepName()));
    }

    private BatchFact taken(long runId, JobGraph.Decision way) {
        return new BatchFact.DecisionTaken(
                runId,
                clock.instant(),
                way.node().id(),
                way.taken().on(),
                way.taken().to().orElseThrow());
    }

    private void working(Moment moment) {
        run.of(job)
                .ifPresent(id ->
                        facts.fire(new BatchFact.StepWorking(id, step.getStepName(), job.getExecutionId(), moment)));
    }

    private void leaveChunk() {
        if (enteredByChunk) {
            threads.leave(job.getExecutionId());
            enteredByChunk = false;
        }
    }

    private void retried() {
        memory.retried(job.getExecutionId(), step.getStepName(), partition, clock.instant());
    }

    private void skipped(String whileBeing, String item, Exception failure) {
        run.of(job)
                .ifPresent(id -> facts.fire(
                        new BatchFact.ItemSkipped(id, clock.instant(), step.getStepName(), whileBeing, item, failure)));
    }

    private BatchFact progress(long runId, Instant now, PartitionState state) {
        return partition.isPresent()
                ? new BatchFact.PartitionProgressed(runId, now, step.getStepName(), step.getStepExecutionId(), state)
                : new BatchFact.StepProgressed(
                        runId, now, step.getStepName(), step.getStepExecutionId(), state.counts());
    }

    private BatchFact.StepEnded ended(long runId, StepMemory.Summary seen) {
        // STARTED when the step went well: both servers settle that after the listener, and a failure before it. An
        // exception says
        // nothing: Open Liberty keeps the last one here, also of an item that was tried again or skipped.
        var last = step.getBatchStatus();
        var failure = Optional.<Throwable>ofNullable(step.getException()).or(seen::failure);
        return new BatchFact.StepEnded(
                runId,
                clock.instant(),
                step.getStepName(),
                step.getStepExecutionId(),
                last,
                Optional.ofNullable(step.getExitStatus()),
                StepCounts.of(step.getMetrics()).withRetried(seen.retries()),
                last == BatchStatus.FAILED ? failure : Optional.empty(),
                seen.partitions());
    }
}
