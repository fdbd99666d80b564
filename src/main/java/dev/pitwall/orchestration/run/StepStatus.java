package dev.pitwall.orchestration.run;

import jakarta.batch.runtime.BatchStatus;

/** The states of a step of a run. The names are stored. */
public enum StepStatus {
    RUNNING,
    SUCCESS,
    FAILURE,
    STOPPED,
    /** Its node was lost while it ran. */
    LOST;

    /**
     * What a step that has ended came to. A listener sees STARTED after a step that went well: the runtime settles the status
     * after the listener.
     */
    static StepStatus ended(BatchStatus status) {
        return switch (status) {
            case STARTING, STARTED, COMPLETED -> SUCCESS;
            case STOPPING, STOPPED -> STOPPED;
            case FAILED, ABANDONED -> FAILURE;
        };
    }
}
