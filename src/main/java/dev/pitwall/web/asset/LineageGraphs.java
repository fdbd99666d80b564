package dev.pitwall.web.asset;

import dev.pitwall.orchestration.asset.AssetCatalogue;
import dev.pitwall.orchestration.asset.AssetEntry;
import dev.pitwall.orchestration.asset.Lineage;
import dev.pitwall.web.frame.Times;
import dev.pitwall.web.graph.Graph;
import dev.pitwall.web.graph.GraphEdge;
import dev.pitwall.web.graph.GraphNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws what is made from what. */
@ApplicationScoped
class LineageGraphs {

    private final AssetCatalogue catalogue;
    private final Lineage lineage;

    @Inject
    LineageGraphs(AssetCatalogue catalogue, Lineage lineage) {
        this.catalogue = catalogue;
        this.lineage = lineage;
    }

    /** For the client proxy only. */
    LineageGraphs() {
        this(null, null);
    }

    /** Every asset that is made from another or used by one; those that stand alone are only in the list. */
    Graph all(Times times) {
        var entries = catalogue.all();
        var keys = entries.stream().map(AssetEntry::key).collect(Collectors.toSet());
        var linked = new HashSet<String>();
        lineage.links(keys).forEach(link -> {
            linked.add(link.from());
            linked.add(link.to());
        });
        return graph(entries, linked, "", times);
    }

    /** An asset with all that it is made from and all that is made from it. */
    Graph around(String key, Times times) {
        var near = new HashSet<>(lineage.upstream(key));
        near.addAll(lineage.downstream(key));
        near.add(key);
        return graph(catalogue.all(), near, key, times);
    }

    private Graph graph(List<AssetEntry> entries, Set<String> keys, String subject, Times times) {
        var nodes = entries.stream()
                .filter(entry -> keys.contains(entry.key()))
                .map(entry -> node(new AssetRow(entry), subject, times))
                .toList();
        var edges = lineage.links(keys).stream()
                .map(link -> GraphEdge.of(link.from(), link.to()))
                .toList();
        return new Graph(nodes, edges);
    }

    private static GraphNode node(AssetRow row, String subject, Times times) {
        var made = row.entry()
                .latest()
                .map(latest -> "made " + times.moment(latest.at()).relative());
        var node = GraphNode.of(row.key(), row.key())
                .with(row.badge())
                .saying(made.orElse("never made"))
                .linking(row.path());
        return row.key().equals(subject) ? node.emphasizing() : node;
    }
}
