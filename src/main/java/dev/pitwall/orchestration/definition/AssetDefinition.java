package dev.pitwall.orchestration.definition;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that runs make and other runs use.
 *
 * @param key its name
 * @param group what it is listed under
 * @param description a sentence for its page
 * @param madeBy the jobs whose runs materialize it
 * @param inputs the assets that it is made from, so that lineage can be drawn
 * @param freshWithin how old the latest materialization may be before the asset is called stale; empty is for ever
 * @param partitions the parts that it has; empty for one that is made as a whole
 * @param checks what is promised of it, each name once
 */
public record AssetDefinition(
        AssetKey key,
        String group,
        String description,
        List<String> madeBy,
        List<AssetKey> inputs,
        Optional<Duration> freshWithin,
        Optional<PartitionsDefinition> partitions,
        List<AssetCheckDefinition> checks) {

    public AssetDefinition {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(group, "group of asset " + key);
        Objects.requireNonNull(description, "description of asset " + key);
        madeBy = List.copyOf(madeBy);
        inputs = List.copyOf(inputs);
        freshWithin.filter(age -> age.isNegative() || age.isZero()).ifPresent(age -> {
            throw new IllegalArgumentException("asset " + key + " is fresh for " + age + "; allowed is more than zero");
        });
        Objects.requireNonNull(partitions, "partitions of asset " + key);
        checks = List.copyOf(checks);
        if (checks.stream().map(AssetCheckDefinition::name).distinct().count() < checks.size()) {
            throw new IllegalArgumentException("two checks of asset " + key + " have one name, of "
                    + checks.stream().map(AssetCheckDefinition::name).toList());
        }
    }

    public static AssetDefinition of(String key, String group, String description) {
        return new AssetDefinition(
                new AssetKey(key),
                group,
                description,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    public AssetDefinition madeBy(JobDefinition<?>... jobs) {
        var names = Arrays.stream(jobs).map(JobDefinition::name).toList();
        return new AssetDefinition(key, group, description, names, inputs, freshWithin, partitions, checks);
    }

    public AssetDefinition from(String... inputKeys) {
        var keys = Arrays.stream(inputKeys).map(AssetKey::new).toList();
        return new AssetDefinition(key, group, description, madeBy, keys, freshWithin, partitions, checks);
    }

    public AssetDefinition freshFor(Duration age) {
        return new AssetDefinition(key, group, description, madeBy, inputs, Optional.of(age), partitions, checks);
    }

    /** The same asset in parts: a run makes the one that {@link RunContext#partition()} names. */
    public AssetDefinition partitionedBy(PartitionsDefinition parts) {
        return new AssetDefinition(key, group, description, madeBy, inputs, freshWithin, Optional.of(parts), checks);
    }

    public AssetDefinition checkedBy(AssetCheckDefinition... promises) {
        return new AssetDefinition(key, group, description, madeBy, inputs, freshWithin, partitions, List.of(promises));
    }

    public Optional<AssetCheckDefinition> check(String name) {
        return checks.stream().filter(check -> check.name().equals(name)).findFirst();
    }
}
