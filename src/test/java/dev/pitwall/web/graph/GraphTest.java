package dev.pitwall.web.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pitwall.web.RenderedPages;
import dev.pitwall.web.frame.Page;
import dev.pitwall.web.part.Badge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphTest {

    @Test
    void every_arrow_leads_to_the_right_and_no_two_nodes_touch() {
        var random = new Random(7);
        var nodes = IntStream.range(0, 40)
                .mapToObj(each -> GraphNode.of("n" + each, "node_" + "x".repeat(each)))
                .toList();
        var edges = new ArrayList<GraphEdge>();
        for (var later = 1; later < 40; later++) {
            edges.add(GraphEdge.of("n" + random.nextInt(later), "n" + later));
        }

        var drawing = new Graph(nodes, edges).drawn();

        var places = places(drawing);
        assertThat(edges)
                .allSatisfy(edge -> assertThat(right(places.get(edge.from())))
                        .isLessThan(places.get(edge.to()).x()));
        for (var one : drawing.boxes()) {
            for (var other : drawing.boxes()) {
                assertThat(one == other || apart(one, other))
                        .as(one + " " + other)
                        .isTrue();
            }
        }
        assertThat(drawing.boxes()).allSatisfy(box -> {
            assertThat(box.x()).isNotNegative();
            assertThat(right(box)).isLessThanOrEqualTo(drawing.width());
            assertThat(box.y() + box.height()).isLessThanOrEqualTo(drawing.height());
        });
    }

    @Test
    void a_node_without_neighbours_and_a_second_graph_beside_the_first_have_their_place() {
        var drawing = graph("a>b c>d e").drawn();

        assertThat(drawing.boxes()).hasSize(5);
        for (var one : drawing.boxes()) {
            assertThat(drawing.boxes().stream().filter(other -> other != one)).allMatch(other -> apart(one, other));
        }
    }

    @Test
    void a_circle_and_an_arrow_to_itself_are_drawn_without_end() {
        var drawing = graph("a>b b>c c>a a>a").drawn();

        assertThat(drawing.boxes()).hasSize(3);
        assertThat(drawing.arrows()).hasSize(3);
    }

    @Test
    void nothing_is_drawn_of_nothing() {
        assertThat(new Graph(List.of(), List.of()).drawn().boxes()).isEmpty();
    }

    @Test
    void the_same_graph_is_drawn_the_same_again() {
        assertThat(graph("a>b a>c b>d c>d d>e a>e").drawn())
                .isEqualTo(graph("a>b a>c b>d c>d d>e a>e").drawn());
    }

    @Test
    void an_edge_to_a_node_that_is_not_there_is_refused_with_its_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Graph(List.of(GraphNode.of("a", "a")), List.of(GraphEdge.of("a", "b"))))
                .withMessageContaining("'b'");
    }

    @Test
    void the_table_says_of_each_node_what_the_arrows_say() {
        var rows = graph("a>b c>b b>d").rows();

        assertThat(rows.get(1).node().id()).isEqualTo("b");
        assertThat(rows.get(1).before()).extracting(GraphNode::id).containsExactly("a", "c");
        assertThat(rows.get(1).after()).extracting(GraphNode::id).containsExactly("d");
    }

    @Test
    void a_node_links_says_its_state_and_shows_markup_as_text() {
        var node = GraphNode.of("a", "<b>dough</b>")
                .with(new Badge("STALE", "warning", "queued"))
                .saying("2 h old")
                .linking("/assets/dough");
        var html = RenderedPages.html(Page.part("graph/graph.jte")
                .with("graph", new Graph(List.of(node), List.of()).drawn())
                .with("label", "Lineage"));

        assertThat(html)
                .contains("href=\"/assets/dough\"", "STALE", "2 h old", "#i-warning", "tone-queued")
                .contains("&lt;b&gt;dough")
                .doesNotContain("<b>dough");
    }

    /** Edges as {@code a>b}, nodes without one by their letter. */
    private static Graph graph(String words) {
        var edges = new ArrayList<GraphEdge>();
        var ids = new java.util.LinkedHashSet<String>();
        for (var word : words.split(" ")) {
            var ends = word.split(">");
            ids.addAll(List.of(ends));
            if (ends.length == 2) {
                edges.add(GraphEdge.of(ends[0], ends[1]));
            }
        }
        return new Graph(ids.stream().sorted().map(id -> GraphNode.of(id, id)).toList(), edges);
    }

    private static Map<String, GraphDrawing.Box> places(GraphDrawing drawing) {
        return drawing.boxes().stream()
                .collect(Collectors.toMap(box -> box.node().id(), Function.identity()));
    }

    private static int right(GraphDrawing.Box box) {
        return box.x() + box.width();
    }

    private static boolean apart(GraphDrawing.Box one, GraphDrawing.Box other) {
        return right(one) < other.x()
                || right(other) < one.x()
                || one.y() + one.height() < other.y()
                || other.y() + other.height() < one.y();
    }
}
