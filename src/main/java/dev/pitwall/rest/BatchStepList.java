package dev.pitwall.rest;

import dev.pitwall.batch.StepState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The step executions of a job execution, in the order in which they began. */
record BatchStepList(List<BatchStepBody> steps) implements Body {

    /** One of them; counts are JSR-352's metrics, in items, of commits and rollbacks in transactions. */
    record BatchStepBody(
            String step,
            long stepExecution,

            @Schema(enumeration = {"STARTING", "STARTED", "STOPPING", "STOPPED", "FAILED", "COMPLETED", "ABANDONED"})
            String status,

            long read,
            long written,
            long filtered,
            long readSkipped,
            long processSkipped,
            long writeSkipped,
            long commits,
            long rollbacks,
            Optional<String> exitStatus,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt) {

        static BatchStepBody of(StepState state) {
            var counts = state.counts();
            return new BatchStepBody(
                    state.step(),
                    state.stepExecutionId(),
                    state.status().name(),
                    counts.read(),
                    counts.written(),
                    counts.filtered(),
                    counts.readSkipped(),
                    counts.processSkipped(),
                    counts.writeSkipped(),
                    counts.committed(),
                    counts.rolledBack(),
                    state.exitStatus(),
                    state.started(),
                    state.ended());
        }
    }
}
