package dev.pitwall.orchestration.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What looking at a check came to.
 *
 * @param asset what was looked at
 * @param check the name of an {@link AssetCheckDefinition} of that asset
 * @param passed whether the promise is kept
 * @param summary what was found, in a sentence: "78 rows, at least 100 are expected"
 * @param partition which part of the asset was looked at, where it has parts
 * @param metadata what else is known, by label, in the order shown
 */
public record CheckResult(
        AssetKey asset,
        String check,
        boolean passed,
        String summary,
        Optional<PartitionKey> partition,
        Map<String, Metadata> metadata) {

    private static final int LONGEST_SUMMARY = 1_000;

    public CheckResult {
        Objects.requireNonNull(asset, "asset");
        Names.check("check name", check);
        if (summary == null || summary.isBlank() || summary.length() > LONGEST_SUMMARY) {
            throw new IllegalArgumentException("summary of check " + check + " of asset " + asset + " has "
                    + (summary == null ? 0 : summary.length()) + " characters; allowed are 1 to " + LONGEST_SUMMARY);
        }
        Objects.requireNonNull(partition, "partition");
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** The promise is kept if the condition holds. */
    public static CheckResult of(String asset, String check, boolean passed, String summary) {
        return new CheckResult(new AssetKey(asset), check, passed, summary, Optional.empty(), Map.of());
    }

    public CheckResult forPartition(PartitionKey key) {
        return new CheckResult(asset, check, passed, summary, Optional.of(key), metadata);
    }

    public CheckResult with(String label, Metadata value) {
        var more = new LinkedHashMap<>(metadata);
        more.put(label, value);
        return new CheckResult(asset, check, passed, summary, partition, more);
    }

    public CheckResult with(String label, double number, String unit) {
        return with(label, new Metadata.Quantity(number, unit));
    }
}
