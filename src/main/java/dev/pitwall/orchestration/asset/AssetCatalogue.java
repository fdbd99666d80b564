package dev.pitwall.orchestration.asset;

import dev.pitwall.orchestration.definition.AssetDefinition;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.Definitions.Defined;
import dev.pitwall.orchestration.node.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The assets that the workspaces declare, each with how it stands. */
@ApplicationScoped
public class AssetCatalogue {

    private final Definitions definitions;
    private final Materializations materializations;
    private final AssetChecks checks;
    private final Clock clock;

    @Inject
    AssetCatalogue(
            Definitions definitions, Materializations materializations, AssetChecks checks, DatabaseClock clock) {
        this(definitions, materializations, checks, (Clock) clock);
    }

    AssetCatalogue(Definitions definitions, Materializations materializations, AssetChecks checks, Clock clock) {
        this.definitions = definitions;
        this.materializations = materializations;
        this.checks = checks;
        this.clock = clock;
    }

    AssetCatalogue() {
        this(null, null, null, (Clock) null);
    }

    /** By group, then in the order in which they are declared. */
    @Transactional
    public List<AssetEntry> all() {
        return entries(definitions.assets()).stream()
                .sorted(Comparator.comparing(entry -> entry.definition().group()))
                .toList();
    }

    /** The asset of this key: a declared one, or one that runs have made and no workspace declares any more. */
    @Transactional
    public Optional<AssetEntry> find(String key) {
        return definitions
                .asset(key)
                .map(defined -> entries(List.of(defined)).get(0))
                .or(() -> materializations.latest(key).map(made -> undeclared(key)));
    }

    private AssetEntry undeclared(String key) {
        var definition = AssetDefinition.of(key, "not declared", "Runs have made it; no workspace declares it.");
        return entries(List.of(new Defined<>("", definition))).get(0);
    }

    private List<AssetEntry> entries(Collection<Defined<AssetDefinition>> assets) {
        var keys =
                assets.stream().map(asset -> asset.definition().key().value()).toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var latest = materializations.latest(keys).stream()
                .collect(Collectors.toMap(LatestMaterialization::asset, Function.identity()));
        var results = checks.latest(keys).stream().collect(Collectors.groupingBy(AssetCheckResult::asset));
        return assets.stream().map(asset -> entry(asset, latest, results, now)).toList();
    }

    private static AssetEntry entry(
            Defined<AssetDefinition> asset,
            Map<String, LatestMaterialization> latest,
            Map<String, List<AssetCheckResult>> results,
            Instant now) {
        var definition = asset.definition();
        var key = definition.key().value();
        var made = Optional.ofNullable(latest.get(key));
        return new AssetEntry(
                asset.workspace(),
                definition,
                made,
                new Freshness(definition.freshWithin(), made.map(LatestMaterialization::at), now),
                definition.checks().stream()
                        .map(check -> new CheckState(
                                check,
                                results.getOrDefault(key, List.of()).stream()
                                        .filter(result -> result.check().equals(check.name()))
                                        .findFirst()))
                        .toList());
    }
}
