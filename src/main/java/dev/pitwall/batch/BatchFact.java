package dev.pitwall.batch;

import jakarta.batch.runtime.BatchStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the listeners saw, as CDI events. Each carries the run that the job was started for; an {@code at} is by the clock that all nodes
 * share.
 */
public sealed interface BatchFact {

    /** The engine's number of the run; see {@link RunParameter}. */
    long runId();

    /** A job execution has begun on a thread of this node. */
    record JobStarted(long runId, Instant at, String job, long executionId) implements BatchFact {}

    /** The last step has ended and the runtime is about to settle the execution; its final status is not known yet. */
    record JobEnding(long runId, Instant at, String job, long executionId) implements BatchFact {}

    /** A step has begun; on a restart the same step begins again. */
    record StepStarted(long runId, Instant at, String step, long stepExecutionId) implements BatchFact {}

    /**
     * A thread is about to begin a step, to commit a chunk, or to tell that a step has ended. An observer that throws holds it back: the
     * step does not begin or fails, and the chunk is rolled back. A commit is told of inside the chunk's transaction.
     */
    record StepWorking(long runId, String step, long executionId, Moment moment) implements BatchFact {

        /** Where the thread is. */
        public enum Moment {
            BEGINS,
            COMMITS,
            ENDS
        }
    }

    /**
     * A decision has led to the step that is about to begin. What its decider answered nobody is told: JSR-352 has no listener for it.
     *
     * @param decision its id in the job's XML
     * @param on for which answers the way is, as the XML says it
     */
    record DecisionTaken(long runId, Instant at, String decision, String on, String to) implements BatchFact {}

    /** Items were committed; told at most once a second for each step. */
    record StepProgressed(long runId, Instant at, String step, long stepExecutionId, StepCounts counts)
            implements BatchFact {}

    /** A step has ended, well when {@code failure} is empty and {@code status} is not FAILED or STOPPED. */
    record StepEnded(
            long runId,
            Instant at,
            String step,
            long stepExecutionId,
            BatchStatus status,
            Optional<String> exitStatus,
            StepCounts counts,
            Optional<Throwable> failure,
            List<PartitionState> partitions)
            implements BatchFact {}

    /** A partition of a step has worked; told at most once a second for each. */
    record PartitionProgressed(long runId, Instant at, String step, long stepExecutionId, PartitionState state)
            implements BatchFact {}

    /**
     * The runtime passes over an item because of an error that the job's XML allows.
     *
     * @param whileBeing read, processed or written
     * @param item as it prints itself; empty when it could not be read
     */
    record ItemSkipped(long runId, Instant at, String step, String whileBeing, String item, Throwable failure)
            implements BatchFact {}
}
