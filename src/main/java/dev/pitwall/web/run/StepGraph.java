package dev.pitwall.web.run;

import dev.pitwall.batch.JobGraph;
import dev.pitwall.batch.JobGraph.Kind;
import dev.pitwall.batch.JobGraph.Node;
import dev.pitwall.web.graph.Graph;
import dev.pitwall.web.graph.GraphEdge;
import dev.pitwall.web.graph.GraphNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The graph of a job as pages draw it: its steps and decisions. A flow or split has no box of its own; an arrow into it leads to
 * what begins in it, and one out of it comes from what ends in it.
 */
public final class StepGraph {

    private final JobGraph job;
    private final UnaryOperator<GraphNode> look;
    private final Map<String, Node> siblings = new LinkedHashMap<>();
    private final List<GraphNode> nodes = new ArrayList<>();
    private final List<GraphEdge> edges = new ArrayList<>();

    private StepGraph(JobGraph job, UnaryOperator<GraphNode> look) {
        this.job = job;
        this.look = look;
    }

    /** @param look gives a node its state and link */
    public static Graph of(JobGraph job, UnaryOperator<GraphNode> look) {
        return new StepGraph(job, look).graph();
    }

    private Graph graph() {
        job.nodes().forEach(this::add);
        job.nodes().forEach(this::connect);
        return new Graph(nodes, edges);
    }

    private void add(Node node) {
        siblings.put(node.id(), node);
        if (node.children().isEmpty()) {
            nodes.add(look.apply(GraphNode.of(node.id(), node.id()).saying(words(node))));
        }
        node.children().forEach(this::add);
    }

    private static String words(Node node) {
        return node.kind().name().toLowerCase(Locale.ROOT) + (node.partitioned() ? ", partitioned" : "");
    }

    private void connect(Node node) {
        for (var way : node.next()) {
            way.to()
                    .map(siblings::get)
                    .ifPresent(target -> last(node)
                            .forEach(from -> first(target)
                                    .forEach(to -> edges.add(new GraphEdge(
                                            from.id(), to.id(), way.on().equals("*") ? "" : way.on())))));
        }
        node.children().forEach(this::connect);
    }

    /** The steps and decisions that a node begins with: of a flow its first, of a split the first of each flow. */
    private static List<Node> first(Node node) {
        if (node.children().isEmpty()) {
            return List.of(node);
        }
        return node.kind() == Kind.SPLIT
                ? node.children().stream().flatMap(flow -> first(flow).stream()).toList()
                : first(node.children().get(0));
    }

    /** The steps and decisions that a node ends with: those of a flow that go on nowhere inside it. */
    private static List<Node> last(Node node) {
        if (node.children().isEmpty()) {
            return List.of(node);
        }
        return node.children().stream()
                .filter(child -> node.kind() == Kind.SPLIT
                        || child.next().stream().noneMatch(way -> way.to().isPresent()))
                .flatMap(child -> last(child).stream())
                .toList();
    }
}
