package dev.pitwall.rest;

import dev.pitwall.orchestration.run.RunStep;
import dev.pitwall.orchestration.run.StepPartition;
import dev.pitwall.orchestration.run.StepStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One step execution of a run; counts are items, commits and rollbacks transactions.
 *
 * @param stepExecution its id in the batch repository
 * @param skipped items passed over because of an error
 * @param retries reads, items or writes that were tried again after an error
 * @param failure one line on why it failed
 */
record StepBody(
        String step,
        int attempt,
        long stepExecution,
        StepStatus status,
        Instant startedAt,
        Optional<Instant> endedAt,
        long read,
        long written,
        long filtered,
        long skipped,
        long commits,
        long rollbacks,
        long retries,
        Optional<String> failure,
        List<PartitionBody> partitions) {

    /** One partition of it, as the job XML names it. */
    record PartitionBody(
            String name,
            StepStatus status,
            Instant startedAt,
            long read,
            long written,
            long filtered,
            long skipped,
            long commits,
            long rollbacks,
            long retries,
            Optional<String> failure) {

        private static PartitionBody of(StepPartition partition) {
            var counts = partition.counts();
            return new PartitionBody(
                    partition.name(),
                    partition.status(),
                    partition.startedAt(),
                    counts.read(),
                    counts.written(),
                    counts.filtered(),
                    counts.skipped(),
                    counts.committed(),
                    counts.rolledBack(),
                    counts.retried(),
                    partition.failure());
        }
    }

    static StepBody of(RunStep step, List<StepPartition> partitionsOfRun) {
        return new StepBody(
                step.step(),
                step.attempt(),
                step.stepExecution(),
                step.status(),
                step.startedAt(),
                step.endedAt(),
                step.readCount(),
                step.writeCount(),
                step.filterCount(),
                step.skipCount(),
                step.commitCount(),
                step.rollbackCount(),
                step.retryCount(),
                step.failure(),
                partitionsOfRun.stream()
                        .filter(partition -> partition.stepExecution() == step.stepExecution())
                        .map(PartitionBody::of)
                        .toList());
    }
}
