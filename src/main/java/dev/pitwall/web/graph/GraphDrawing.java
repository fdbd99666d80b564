package dev.pitwall.web.graph;

import java.util.List;

/** A graph with a place for everything, in pixels from the left upper corner. */
public record GraphDrawing(int width, int height, List<Box> boxes, List<Arrow> arrows) {

    public GraphDrawing {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
    }

    /**
     * Where a node stands.
     *
     * @param label its label, cut to what fits
     * @param detail its second line, cut to what fits
     */
    public record Box(GraphNode node, String label, String detail, int x, int y, int width, int height) {

        public String tone() {
            return node.badge().map(badge -> badge.tone()).orElse("plain");
        }

        /** Where its first line begins: beside its icon, if it has one. */
        public int textX() {
            return x + (node.badge().isPresent() ? BoxSize.ICON + BoxSize.PADDING : BoxSize.PADDING);
        }
    }

    /**
     * How an edge runs.
     *
     * @param path for the {@code d} of an SVG path
     * @param head the same of its head
     * @param labelX where its label stands, in the middle of the first gap
     */
    public record Arrow(GraphEdge edge, String path, String head, int labelX, int labelY) {}
}
