package dev.pitwall.web.run;

import dev.pitwall.orchestration.run.RunStep;
import dev.pitwall.orchestration.run.StepPartition;
import dev.pitwall.web.part.Badge;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A partition of a step as a line of its table.
 *
 * @param why it failed, if it did
 */
public record PartitionRow(
        String name,
        String step,
        int attempt,
        Badge badge,
        Instant began,
        StepRow.Counts counts,
        Optional<String> why) {

    static List<PartitionRow> of(List<StepPartition> partitions, List<RunStep> steps) {
        return partitions.stream()
                .flatMap(partition -> steps.stream()
                        .filter(step -> step.stepExecution() == partition.stepExecution())
                        .map(step -> of(partition, step)))
                .toList();
    }

    private static PartitionRow of(StepPartition partition, RunStep step) {
        return new PartitionRow(
                partition.name(),
                step.step(),
                step.attempt(),
                Badge.of(partition.status()),
                partition.startedAt(),
                StepRow.Counts.of(partition.counts()),
                partition.failure());
    }
}
