package dev.pitwall.rest;

import dev.pitwall.batch.JobExecutionState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A JSR-352 job execution as the batch repository has it.
 *
 * @param instance the job instance: a restart is a new execution of the same one
 * @param run the run that it was started for; absent when it was started by other means
 * @param runAddress where that run is
 */
record BatchExecutionBody(
        long execution,
        long instance,
        String job,

        @Schema(enumeration = {"STARTING", "STARTED", "STOPPING", "STOPPED", "FAILED", "COMPLETED", "ABANDONED"})
        String status,

        Instant createdAt,
        Map<String, String> parameters,
        Optional<String> exitStatus,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<Instant> updatedAt,
        Optional<Long> run,
        Optional<String> runAddress)
        implements Body {

    static BatchExecutionBody of(JobExecutionState state) {
        var run = state.runId().stream().boxed().findFirst();
        return new BatchExecutionBody(
                state.executionId(),
                state.instanceId(),
                state.job(),
                state.status().name(),
                state.created(),
                state.parameters(),
                state.exitStatus(),
                state.started(),
                state.ended(),
                state.updated(),
                run,
                run.map(id -> "/api/v1/runs/" + id));
    }
}
