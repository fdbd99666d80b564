package dev.pitwall.web.asset;

import dev.pitwall.orchestration.asset.AssetCatalogue;
import dev.pitwall.orchestration.asset.AssetEntry;
import dev.pitwall.orchestration.asset.Lineage;
import dev.pitwall.orchestration.asset.Materializations;
import dev.pitwall.orchestration.asset.MaterializedAsset;
import dev.pitwall.orchestration.asset.PartitionState;
import dev.pitwall.orchestration.asset.PartitionStatus;
import dev.pitwall.orchestration.asset.Partitions;
import dev.pitwall.orchestration.definition.AssetDefinition;
import dev.pitwall.orchestration.definition.AssetKey;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.web.frame.Times;
import dev.pitwall.web.part.Address;
import dev.pitwall.web.run.MaterializationView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Gathers what the page of an asset shows. */
@ApplicationScoped
class AssetViews {

    private static final int HISTORY = 25;
    private static final int NUMBERS = 200;

    private final AssetCatalogue catalogue;
    private final Definitions definitions;
    private final Materializations materializations;
    private final Partitions partitions;
    private final Lineage lineage;
    private final LineageGraphs graphs;

    @Inject
    AssetViews(
            AssetCatalogue catalogue,
            Definitions definitions,
            Materializations materializations,
            Partitions partitions,
            Lineage lineage,
            LineageGraphs graphs) {
        this.catalogue = catalogue;
        this.definitions = definitions;
        this.materializations = materializations;
        this.partitions = partitions;
        this.lineage = lineage;
        this.graphs = graphs;
    }

    /** For the client proxy only. */
    AssetViews() {
        this(null, null, null, null, null, null);
    }

    /**
     * What the address asks for.
     *
     * @param before only materializations below this number are in the history
     * @param only the status of the partitions that are shown
     * @param partition the partition that is opened; empty for none
     */
    record Query(long before, Optional<PartitionStatus> only, String partition) {}

    Optional<AssetView> of(String key, Query query, Times times) {
        return catalogue.find(key).map(entry -> view(entry, query, times));
    }

    private AssetView view(AssetEntry entry, Query query, Times times) {
        var key = entry.key();
        var definition = entry.definition();
        var address = Address.of(AssetRow.path(key));
        var found = materializations.ofAsset(key, query.before(), HISTORY + 1);
        var shown = found.subList(0, Math.min(HISTORY, found.size()));
        var states = partitions.of(definition);
        return new AssetView(
                new AssetRow(entry),
                makers(definition),
                definition.inputs().stream().map(AssetKey::value).toList(),
                lineage.usedBy(key),
                graphs.around(key, times),
                materializations.latest(key).map(MaterializationView::of),
                shown.stream().map(MaterializationView::of).toList(),
                found.size() > shown.size() ? Optional.of(older(address, shown)) : Optional.empty(),
                materializations.numbers(key, NUMBERS).entrySet().stream()
                        .filter(series -> series.getValue().size() > 1)
                        .map(series -> NumberChart.of(series.getKey(), series.getValue(), times))
                        .toList(),
                definition
                        .partitions()
                        .map(parts ->
                                PartitionGrid.of(address, parts.words(), states, query.only(), query.partition())),
                opened(key, states, query.partition()));
    }

    private static Address older(Address address, List<MaterializedAsset> shown) {
        return address.with("before", Long.toString(shown.get(shown.size() - 1).id()));
    }

    private Optional<AssetView.Opened> opened(String asset, List<PartitionState> states, String partition) {
        return states.stream()
                .filter(state -> state.key().value().equals(partition))
                .findFirst()
                .map(state -> new AssetView.Opened(
                        state,
                        materializations.latestOfPartition(asset, partition).map(MaterializationView::of)));
    }

    private List<AssetView.Maker> makers(AssetDefinition asset) {
        return asset.madeBy().stream()
                .map(job -> new AssetView.Maker(
                        job, "/jobs/" + definitions.job(job).orElseThrow().workspace() + "/" + job))
                .toList();
    }
}
