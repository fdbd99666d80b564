package dev.pitwall.web.graph;

import java.util.Objects;

/**
 * An arrow from one node to another.
 *
 * @param label what stands beside it, the exit status that takes it say; may be empty
 */
public record GraphEdge(String from, String to, String label) {

    public GraphEdge {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(label, "label");
    }

    public static GraphEdge of(String from, String to) {
        return new GraphEdge(from, to, "");
    }
}
