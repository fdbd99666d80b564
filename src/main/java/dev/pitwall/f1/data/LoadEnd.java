package dev.pitwall.f1.data;

import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.StepContext;

/** Whether a load came to its end: only then is what it fills made. */
public final class LoadEnd {

    private LoadEnd() {}

    /**
     * Asked in the listener after a step. STARTED is a step that went well: both servers settle that afterwards, and a failure or a
     * stop before. The exception says nothing: Open Liberty keeps the last one, also of an item that was tried again.
     */
    public static boolean isReached(StepContext step) {
        return step.getBatchStatus() == BatchStatus.STARTED;
    }
}
