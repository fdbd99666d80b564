package dev.pitwall.orchestration.backfill;

import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.run.Cause;
import java.util.OptionalLong;

/** What a backfill needs of the queue: a run in the caller's transaction. */
interface PartitionLaunch {

    /**
     * Queues a run.
     *
     * @param earlier the run that did not make the partition, where it is made again
     * @return the number of the run
     */
    long launch(RunRequest request, Cause cause, OptionalLong earlier);
}
