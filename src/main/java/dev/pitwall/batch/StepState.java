package dev.pitwall.batch;

import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.StepExecution;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** A step execution as the batch repository has it. */
public record StepState(
        String step,
        long stepExecutionId,
        BatchStatus status,
        Optional<String> exitStatus,
        Optional<Instant> started,
        Optional<Instant> ended,
        StepCounts counts) {

    static StepState of(StepExecution execution) {
        return new StepState(
                execution.getStepName(),
                execution.getStepExecutionId(),
                execution.getBatchStatus(),
                Optional.ofNullable(execution.getExitStatus()),
                Optional.ofNullable(execution.getStartTime()).map(Date::toInstant),
                Optional.ofNullable(execution.getEndTime()).map(Date::toInstant),
                StepCounts.of(execution.getMetrics()));
    }
}
