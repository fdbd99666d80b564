package dev.pitwall.orchestration.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What must hold of the assets of all workspaces together. */
final class AssetRules {

    private final Map<String, AssetDefinition> assets;
    private final Set<String> clear = new HashSet<>();

    private AssetRules(Map<String, AssetDefinition> assets) {
        this.assets = assets;
    }

    /** @throws IllegalStateException that names the asset and what it names, or every asset of a circle */
    static void check(Collection<AssetDefinition> all, Set<String> jobs) {
        var assets = all.stream().collect(Collectors.toMap(asset -> asset.key().value(), Function.identity()));
        all.forEach(asset -> {
            asset.madeBy().stream()
                    .filter(job -> !jobs.contains(job))
                    .findFirst()
                    .ifPresent(job -> {
                        throw new IllegalStateException("asset '" + asset.key() + "' is made by the job '" + job
                                + "'; no workspace defines it. Defined are " + jobs);
                    });
            asset.inputs().stream()
                    .filter(input -> !assets.containsKey(input.value()))
                    .findFirst()
                    .ifPresent(input -> {
                        throw new IllegalStateException("asset '" + asset.key() + "' is made from the asset '" + input
                                + "'; no workspace defines it. Defined are " + assets.keySet());
                    });
        });
        var rules = new AssetRules(assets);
        all.forEach(asset -> rules.follow(asset.key().value(), new ArrayList<>()));
    }

    private void follow(String key, List<String> way) {
        if (way.contains(key)) {
            var circle = new ArrayList<>(way.subList(way.indexOf(key), way.size()));
            circle.add(key);
            throw new IllegalStateException("assets are made from each other in a circle: "
                    + circle.stream().collect(Collectors.joining(" from ")) + "; take one of these inputs away");
        }
        if (clear.contains(key)) {
            return;
        }
        way.add(key);
        assets.get(key).inputs().forEach(input -> follow(input.value(), way));
        way.remove(way.size() - 1);
        clear.add(key);
    }
}
