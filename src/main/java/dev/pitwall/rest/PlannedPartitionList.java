package dev.pitwall.rest;

import dev.pitwall.orchestration.backfill.PlannedPartition;
import java.util.List;
import java.util.Optional;

/** Partitions of a backfill, in the order of its plan. @param next the address of the page that follows */
record PlannedPartitionList(List<PlannedPartitionBody> partitions, Optional<String> next) implements Body {

    /**
     * One of them.
     *
     * @param run that makes it
     * @param cause why that run failed
     */
    record PlannedPartitionBody(
            String partition, PlannedPartition.Standing standing, Optional<Long> run, Optional<String> cause) {

        static PlannedPartitionBody of(PlannedPartition partition) {
            return new PlannedPartitionBody(partition.key(), partition.standing(), partition.run(), partition.cause());
        }
    }
}
