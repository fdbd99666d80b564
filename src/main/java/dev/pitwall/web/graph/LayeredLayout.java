package dev.pitwall.web.graph;

import com.mxgraph.layout.hierarchical.mxHierarchicalLayout;
import com.mxgraph.model.mxCell;
import com.mxgraph.util.mxPoint;
import com.mxgraph.util.mxRectangle;
import com.mxgraph.view.mxGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.SwingConstants;

/** Places a graph in layers from left to right (Sugiyama's method, as JGraphX does it): the one class that knows the library. */
final class LayeredLayout {

    private static final int MARGIN = 10;
    private static final int BETWEEN_LAYERS = 64;
    private static final int BETWEEN_NODES = 22;
    private static final int LETTER = 7;
    private static final int HEAD = 8;
    private static final int LEVEL = 18;
    private static final int ABOVE_ARROW = 6;

    private final mxGraph canvas = new mxGraph();
    private final Map<String, mxCell> cells = new HashMap<>();
    private final Map<GraphEdge, mxCell> lines = new HashMap<>();

    private LayeredLayout() {}

    static GraphDrawing of(Graph graph) {
        return new LayeredLayout().place(graph);
    }

    private GraphDrawing place(Graph graph) {
        // Cells carry no label: measuring one would ask for fonts, which a server may lack.
        for (var node : graph.nodes()) {
            var size = BoxSize.of(node);
            cells.put(node.id(), (mxCell)
                    canvas.insertVertex(canvas.getDefaultParent(), node.id(), null, 0, 0, size.width(), size.height()));
        }
        for (var edge : graph.edges()) {
            // An arrow to itself has no place between layers; the table tells it.
            if (!edge.from().equals(edge.to())) {
                lines.computeIfAbsent(edge, each -> (mxCell) canvas.insertEdge(
                        canvas.getDefaultParent(), null, null, cells.get(each.from()), cells.get(each.to())));
            }
        }
        layOut(longestLabel(graph) * LETTER);
        var left =
                cells.values().stream().mapToDouble(cell -> bounds(cell).getX()).min();
        var top =
                cells.values().stream().mapToDouble(cell -> bounds(cell).getY()).min();
        var shift = new mxPoint(MARGIN - left.orElse(0), MARGIN - top.orElse(0));
        var boxes = graph.nodes().stream().map(node -> box(node, shift)).toList();
        var arrows = graph.edges().stream()
                .distinct()
                .filter(lines::containsKey)
                .map(edge -> arrow(edge, shift))
                .toList();
        return new GraphDrawing(
                boxes.stream().mapToInt(box -> box.x() + box.width()).max().orElse(0) + MARGIN,
                Math.max(
                                boxes.stream()
                                        .mapToInt(box -> box.y() + box.height())
                                        .max()
                                        .orElse(0),
                                lowest(shift))
                        + MARGIN,
                boxes,
                arrows);
    }

    private static int longestLabel(Graph graph) {
        return graph.edges().stream()
                .mapToInt(edge -> edge.label().length())
                .max()
                .orElse(0);
    }

    private void layOut(int labels) {
        var layout = new mxHierarchicalLayout(canvas, SwingConstants.WEST);
        layout.setInterRankCellSpacing(BETWEEN_LAYERS + labels);
        layout.setIntraCellSpacing(BETWEEN_NODES);
        layout.setInterHierarchySpacing(BETWEEN_NODES);
        layout.setFineTuning(true);
        layout.execute(canvas.getDefaultParent());
    }

    private GraphDrawing.Box box(GraphNode node, mxPoint shift) {
        var size = BoxSize.of(node);
        var place = bounds(cells.get(node.id()));
        return new GraphDrawing.Box(
                node,
                size.label(),
                size.detail(),
                (int) Math.round(place.getX() + shift.getX()),
                (int) Math.round(place.getY() + shift.getY()),
                size.width(),
                size.height());
    }

    private GraphDrawing.Arrow arrow(GraphEdge edge, mxPoint shift) {
        var from = bounds(cells.get(edge.from()));
        var to = bounds(cells.get(edge.to()));
        var stops = new ArrayList<int[]>();
        stops.add(stop(from.getX() + from.getWidth(), from.getCenterY(), shift));
        bends(lines.get(edge)).stream()
                .filter(bend -> bend.getX() > from.getX() + from.getWidth() + LEVEL && bend.getX() < to.getX() - LEVEL)
                .forEach(bend -> stops.add(stop(bend.getX(), bend.getY(), shift)));
        var tip = stop(to.getX(), to.getCenterY(), shift);
        stops.add(new int[] {tip[0] - HEAD, tip[1]});
        var path = new StringBuilder("M" + stops.get(0)[0] + " " + stops.get(0)[1]);
        for (var each = 1; each < stops.size(); each++) {
            path.append(curve(stops.get(each - 1), stops.get(each)));
        }
        var first = stops.get(0);
        var second = stops.get(1);
        return new GraphDrawing.Arrow(
                edge, path.toString(), head(tip), (first[0] + second[0]) / 2, (first[1] + second[1]) / 2 - ABOVE_ARROW);
    }

    /** Leaves and arrives level, so that the head of the arrow stands straight before its node. */
    private static String curve(int[] from, int[] to) {
        var middle = (from[0] + to[0]) / 2;
        return "C" + middle + " " + from[1] + " " + middle + " " + to[1] + " " + to[0] + " " + to[1];
    }

    private static String head(int[] tip) {
        var back = tip[0] - HEAD;
        return "M" + back + " " + (tip[1] - HEAD / 2) + "L" + tip[0] + " " + tip[1] + "L" + back + " "
                + (tip[1] + HEAD / 2) + "z";
    }

    private int lowest(mxPoint shift) {
        return (int) Math.ceil(lines.values().stream()
                .flatMap(line -> bends(line).stream())
                .mapToDouble(bend -> bend.getY() + shift.getY())
                .max()
                .orElse(0));
    }

    private static int[] stop(double x, double y, mxPoint shift) {
        return new int[] {(int) Math.round(x + shift.getX()), (int) Math.round(y + shift.getY())};
    }

    /** Where an edge passes the layers between its ends. */
    private static List<mxPoint> bends(mxCell line) {
        return Optional.ofNullable(line.getGeometry().getPoints()).orElse(List.of());
    }

    private static mxRectangle bounds(mxCell cell) {
        return cell.getGeometry();
    }
}
