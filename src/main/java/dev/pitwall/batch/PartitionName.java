package dev.pitwall.batch;

import java.util.Optional;

/** The property {@code partition} of a listener: outside a partition's thread it is missing, empty or not replaced. */
final class PartitionName {

    private PartitionName() {}

    static Optional<String> of(String property) {
        return Optional.ofNullable(property).filter(name -> !name.isBlank() && !name.contains("#{"));
    }
}
