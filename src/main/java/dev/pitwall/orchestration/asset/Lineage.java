package dev.pitwall.orchestration.asset;

import dev.pitwall.orchestration.definition.AssetDefinition;
import dev.pitwall.orchestration.definition.AssetKey;
import dev.pitwall.orchestration.definition.Definitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What is made from what, as the workspaces declare it. There are no circles: the start refuses them. */
@ApplicationScoped
public class Lineage {

    private final Definitions definitions;

    @Inject
    Lineage(Definitions definitions) {
        this.definitions = definitions;
    }

    Lineage() {
        this(null);
    }

    /** {@code to} is made from {@code from}. */
    public record Link(String from, String to) {}

    /** The assets that this one is made from, themselves or by way of others, nearest first; without itself. */
    public Set<String> upstream(String key) {
        return closure(key, this::inputs);
    }

    /** The assets that are made from this one, themselves or by way of others, nearest first; without itself. */
    public Set<String> downstream(String key) {
        return closure(key, this::usedBy);
    }

    /** The assets that are made from this one itself, in the order in which they are declared. */
    public List<String> usedBy(String key) {
        var input = new AssetKey(key);
        return definitions.assets().stream()
                .map(Definitions.Defined::definition)
                .filter(asset -> asset.inputs().contains(input))
                .map(asset -> asset.key().value())
                .toList();
    }

    /** Every link between two of these assets. */
    public List<Link> links(Set<String> among) {
        return definitions.assets().stream()
                .map(Definitions.Defined::definition)
                .filter(asset -> among.contains(asset.key().value()))
                .flatMap(asset -> asset.inputs().stream()
                        .map(AssetKey::value)
                        .filter(among::contains)
                        .map(input -> new Link(input, asset.key().value())))
                .toList();
    }

    private List<String> inputs(String key) {
        return definitions
                .asset(key)
                .map(Definitions.Defined::definition)
                .map(AssetDefinition::inputs)
                .orElse(List.of())
                .stream()
                .map(AssetKey::value)
                .toList();
    }

    private static Set<String> closure(String start, Function<String, List<String>> next) {
        var found = new LinkedHashSet<String>();
        var layer = next.apply(start);
        while (!layer.isEmpty()) {
            layer = layer.stream()
                    .filter(found::add)
                    .flatMap(key -> next.apply(key).stream())
                    .toList();
        }
        return found;
    }
}
