package dev.pitwall.rest;

import dev.pitwall.orchestration.run.RunStep;
import dev.pitwall.orchestration.run.StepStatus;
import java.time.Instant;
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
        Optional<String> failure) {

    static StepBody of(RunStep step) {
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
                step.failure());
    }
}
