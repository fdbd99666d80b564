package dev.pitwall.batch;

import java.time.Instant;
import java.util.Optional;

/**
 * A partition of a step as its listeners saw it.
 *
 * @param partition the name that the job XML gives it by the listener's property {@code partition}
 * @param failure why it failed; empty where it did not, or where the runtime told nobody
 */
public record PartitionState(String partition, Instant began, StepCounts counts, Optional<Throwable> failure) {}
