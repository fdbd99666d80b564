package dev.pitwall.rest;

import dev.pitwall.orchestration.asset.PartitionState;
import dev.pitwall.orchestration.asset.PartitionStatus;
import java.util.List;
import java.util.Optional;

/** Every partition of an asset, in the order of its definition. */
record PartitionList(List<PartitionBody> partitions) implements Body {

    /** A partition as it stands. @param run the run that was queued last for it */
    record PartitionBody(String partition, PartitionStatus status, Optional<Long> run) {

        static PartitionBody of(PartitionState state) {
            return new PartitionBody(
                    state.key().value(),
                    state.status(),
                    state.run().stream().boxed().findFirst());
        }
    }
}
