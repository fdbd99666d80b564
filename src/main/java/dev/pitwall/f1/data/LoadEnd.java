package dev.pitwall.f1.data;

import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.StepContext;
import java.util.EnumSet;
import java.util.Set;

/** Whether a load came to its end: only then is what it fills made. */
public final class LoadEnd {

    private static final Set<BatchStatus> WELL = EnumSet.of(BatchStatus.STARTED, BatchStatus.COMPLETED);

    private LoadEnd() {}

    /**
     * Asked in the listener after a step. STARTED or COMPLETED is a step that went well: Open Liberty settles that afterwards, WildFly
     * before where the step has no partitions, and both settle a failure or a stop before. The exception says nothing: Open Liberty
     * keeps the last one, also of an item that was tried again.
     */
    public static boolean isReached(StepContext step) {
        return WELL.contains(step.getBatchStatus());
    }
}
