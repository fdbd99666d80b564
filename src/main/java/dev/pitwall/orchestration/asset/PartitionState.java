package dev.pitwall.orchestration.asset;

import dev.pitwall.orchestration.definition.PartitionKey;
import java.util.OptionalLong;

/**
 * A partition as it stands.
 *
 * @param run the run that was queued last for it
 */
public record PartitionState(PartitionKey key, PartitionStatus status, OptionalLong run) {}
