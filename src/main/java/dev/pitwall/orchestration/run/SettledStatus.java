package dev.pitwall.orchestration.run;

import jakarta.batch.runtime.BatchStatus;
import java.util.Optional;

/** The one place where JSR-352's states become a run's. */
final class SettledStatus {

    private SettledStatus() {}

    /** What a run is when its job execution is in this state; empty while it is under way. */
    static Optional<RunStatus> of(BatchStatus status) {
        return switch (status) {
            case STARTING, STARTED, STOPPING -> Optional.empty();
            case COMPLETED -> Optional.of(RunStatus.SUCCESS);
            case STOPPED -> Optional.of(RunStatus.CANCELED);
            case FAILED, ABANDONED -> Optional.of(RunStatus.FAILURE);
        };
    }
}
