package dev.pitwall.orchestration.backfill;

import dev.pitwall.orchestration.run.RunStatus;
import java.util.Optional;

/**
 * How a partition of a backfill stands.
 *
 * @param position in the plan, from 0
 * @param run the run that makes it; empty while it was not queued
 * @param status of that run
 * @param cause why that run failed, in a line
 */
public record PlannedPartition(
        String key, int position, Optional<Long> run, Optional<RunStatus> status, Optional<String> cause) {

    public Standing standing() {
        return status.map(Standing::of).orElse(Standing.WAITING);
    }

    /** How a partition stands in words of a backfill. */
    public enum Standing {
        /** No run was queued for it yet. */
        WAITING,
        /** Its run waits or is under way. */
        IN_PROGRESS,
        MADE,
        FAILED,
        CANCELED;

        static Standing of(RunStatus status) {
            return switch (status) {
                case NOT_STARTED, QUEUED, STARTING, STARTED, CANCELING -> IN_PROGRESS;
                case SUCCESS -> MADE;
                case FAILURE -> FAILED;
                case CANCELED -> CANCELED;
            };
        }
    }
}
