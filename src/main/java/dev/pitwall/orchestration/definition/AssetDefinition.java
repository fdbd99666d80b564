package dev.pitwall.orchestration.definition;

import java.time.Duration;
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
 */
public record AssetDefinition(
        AssetKey key,
        String group,
        String description,
        List<String> madeBy,
        List<AssetKey> inputs,
        Optional<Duration> freshWithin) {

    public AssetDefinition {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(group, "group of asset " + key);
        Objects.requireNonNull(description, "description of asset " + key);
        madeBy = List.copyOf(madeBy);
        inputs = List.copyOf(inputs);
        Objects.requireNonNull(freshWithin, "freshWithin");
    }

    public static AssetDefinition of(String key, String group, String description) {
        return new AssetDefinition(new AssetKey(key), group, description, List.of(), List.of(), Optional.empty());
    }

    public AssetDefinition madeBy(JobDefinition<?>... jobs) {
        var names = java.util.Arrays.stream(jobs).map(JobDefinition::name).toList();
        return new AssetDefinition(key, group, description, names, inputs, freshWithin);
    }

    public AssetDefinition from(String... inputKeys) {
        var keys = java.util.Arrays.stream(inputKeys).map(AssetKey::new).toList();
        return new AssetDefinition(key, group, description, madeBy, keys, freshWithin);
    }

    public AssetDefinition freshFor(Duration age) {
        return new AssetDefinition(key, group, description, madeBy, inputs, Optional.of(age));
    }
}
