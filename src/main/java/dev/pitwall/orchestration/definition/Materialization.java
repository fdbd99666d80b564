package dev.pitwall.orchestration.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The news that a run has made an asset, or a partition of it.
 *
 * @param asset what was made
 * @param partition which part of it, where it has parts
 * @param metadata what is known of it, by label, in the order shown
 */
public record Materialization(AssetKey asset, Optional<PartitionKey> partition, Map<String, Metadata> metadata) {

    public Materialization {
        Objects.requireNonNull(asset, "asset");
        Objects.requireNonNull(partition, "partition");
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    public static Materialization of(String asset) {
        return new Materialization(new AssetKey(asset), Optional.empty(), Map.of());
    }

    public Materialization forPartition(String key) {
        return new Materialization(asset, Optional.of(new PartitionKey(key)), metadata);
    }

    public Materialization with(String label, Metadata value) {
        var more = new LinkedHashMap<>(metadata);
        more.put(label, value);
        return new Materialization(asset, partition, more);
    }

    public Materialization with(String label, double number, String unit) {
        return with(label, new Metadata.Quantity(number, unit));
    }

    public Materialization with(String label, String text) {
        return with(label, new Metadata.Text(text));
    }
}
