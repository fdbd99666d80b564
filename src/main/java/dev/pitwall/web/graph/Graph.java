package dev.pitwall.web.graph;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Nodes and the arrows between them, in the order in which the table lists them.
 *
 * @param nodes each id once
 * @param edges between nodes of this graph; a circle is allowed
 */
public record Graph(List<GraphNode> nodes, List<GraphEdge> edges) {

    /** @throws IllegalArgumentException when two nodes have one id, or an edge names a node that is not here */
    public Graph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        var ids = new HashSet<String>();
        for (var node : nodes) {
            if (!ids.add(node.id())) {
                throw new IllegalArgumentException("two nodes of a graph have the id '" + node.id() + "'");
            }
        }
        for (var edge : edges) {
            if (!ids.contains(edge.from()) || !ids.contains(edge.to())) {
                throw new IllegalArgumentException(
                        "an edge leads from '" + edge.from() + "' to '" + edge.to() + "'; the nodes are " + ids);
            }
        }
    }

    /** A line of the table: a node between those before and those after it. */
    public record Row(GraphNode node, List<GraphNode> before, List<GraphNode> after) {}

    public List<Row> rows() {
        return nodes.stream()
                .map(node -> new Row(
                        node,
                        edges.stream()
                                .filter(edge -> edge.to().equals(node.id()))
                                .map(edge -> node(edge.from()))
                                .distinct()
                                .collect(Collectors.toList()),
                        edges.stream()
                                .filter(edge -> edge.from().equals(node.id()))
                                .map(edge -> node(edge.to()))
                                .distinct()
                                .collect(Collectors.toList())))
                .toList();
    }

    /** Laid out from left to right, ready for {@code graph/graph.jte}. */
    public GraphDrawing drawn() {
        return LayeredLayout.of(this);
    }

    private GraphNode node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow();
    }
}
