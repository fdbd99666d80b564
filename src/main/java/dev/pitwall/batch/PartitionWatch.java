package dev.pitwall.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionCollector;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Named by a partitioned batchlet as its collector, {@code partitionCollector}: no listener is called on the threads of its
 * partitions. Its property {@code partition} names the partition. It collects nothing for an analyzer.
 */
@Named("partitionCollector")
@Dependent
public class PartitionWatch implements PartitionCollector {

    /** JBeret keeps what is collected in a queue that takes no null. */
    private static final String NOTHING = "";

    private final JobContext job;
    private final StepContext step;
    private final CurrentRun run;
    private final StepMemory memory;
    private final Event<BatchFact> facts;
    private final Clock clock;
    private final Optional<String> partition;
    private final Instant began;

    @Inject
    PartitionWatch(
            JobContext job,
            StepContext step,
            CurrentRun run,
            StepMemory memory,
            Event<BatchFact> facts,
            Clock clock,
            @BatchProperty(name = "partition") String partition) {
        this.job = job;
        this.step = step;
        this.run = run;
        this.memory = memory;
        this.facts = facts;
        this.clock = clock;
        this.partition = PartitionName.of(partition);
        this.began = clock.instant();
    }

    @Override
    public Serializable collectPartitionData() {
        if (partition.isPresent()) {
            run.of(job).ifPresent(id -> facts.fire(progress(id)));
        }
        return NOTHING;
    }

    private BatchFact.PartitionProgressed progress(long runId) {
        var counts = StepCounts.of(step.getMetrics());
        var state = memory.counted(job.getExecutionId(), step.getStepName(), partition, counts, began);
        return new BatchFact.PartitionProgressed(
                runId, clock.instant(), step.getStepName(), step.getStepExecutionId(), state);
    }
}
