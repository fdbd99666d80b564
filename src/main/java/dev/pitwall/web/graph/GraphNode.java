package dev.pitwall.web.graph;

import dev.pitwall.web.part.Badge;
import java.util.Objects;
import java.util.Optional;

/**
 * A node as a page gives it.
 *
 * @param id what edges call it, unique in its graph
 * @param label its first line; cut in the drawing where it is too long, whole in the table
 * @param detail a second line in small print; may be empty
 * @param badge its state, which colours it
 * @param path where its link leads
 * @param emphasized whether it is the one that the page is about
 */
public record GraphNode(
        String id, String label, String detail, Optional<Badge> badge, Optional<String> path, boolean emphasized) {

    public GraphNode {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label of node " + id);
        Objects.requireNonNull(detail, "detail of node " + id);
        Objects.requireNonNull(badge, "badge of node " + id);
        Objects.requireNonNull(path, "path of node " + id);
    }

    public static GraphNode of(String id, String label) {
        return new GraphNode(id, label, "", Optional.empty(), Optional.empty(), false);
    }

    public GraphNode with(Badge state) {
        return new GraphNode(id, label, detail, Optional.of(state), path, emphasized);
    }

    public GraphNode saying(String secondLine) {
        return new GraphNode(id, label, secondLine, badge, path, emphasized);
    }

    public GraphNode linking(String to) {
        return new GraphNode(id, label, detail, badge, Optional.of(to), emphasized);
    }

    public GraphNode emphasizing() {
        return new GraphNode(id, label, detail, badge, path, true);
    }

    /** What it says to ears and as its title. */
    public String words() {
        return label + badge.map(state -> ", " + state.word()).orElse("") + (detail.isEmpty() ? "" : ", " + detail);
    }
}
