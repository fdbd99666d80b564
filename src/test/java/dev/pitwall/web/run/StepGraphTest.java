package dev.pitwall.web.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.batch.JobGraph;
import dev.pitwall.batch.JobGraph.Kind;
import dev.pitwall.batch.JobGraph.Node;
import dev.pitwall.batch.JobGraph.Transition;
import dev.pitwall.web.graph.GraphEdge;
import dev.pitwall.web.graph.GraphNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepGraphTest {

    @Test
    void a_split_is_drawn_as_ways_into_each_of_its_flows_and_out_of_each_of_their_ends() {
        var job = job(
                step("read", to("*", "both")),
                node(
                        "both",
                        Kind.SPLIT,
                        List.of(to("*", "close")),
                        flow("one", step("rye", to("*", "oat")), step("oat")),
                        flow("two", step("wheat"))),
                step("close"));

        var graph = StepGraph.of(job, node -> node);

        assertThat(graph.nodes()).extracting(GraphNode::id).containsExactly("read", "rye", "oat", "wheat", "close");
        assertThat(graph.edges())
                .containsExactlyInAnyOrder(
                        GraphEdge.of("read", "rye"),
                        GraphEdge.of("read", "wheat"),
                        GraphEdge.of("rye", "oat"),
                        GraphEdge.of("oat", "close"),
                        GraphEdge.of("wheat", "close"));
    }

    @Test
    void a_way_that_only_one_exit_status_takes_says_so_and_one_that_ends_the_job_is_no_arrow() {
        var job = job(
                node("enough", Kind.DECISION, List.of(to("YES", "bake"), new Transition("NO", Optional.empty()))),
                step("bake"));

        assertThat(StepGraph.of(job, node -> node).edges()).containsExactly(new GraphEdge("enough", "bake", "YES"));
    }

    @Test
    void a_transition_to_a_node_that_is_not_there_draws_nothing() {
        var job = job(step("bake", to("*", "eat")));

        assertThat(StepGraph.of(job, node -> node).edges()).isEmpty();
    }

    private static JobGraph job(Node... nodes) {
        return new JobGraph("bread", true, List.of(nodes), "");
    }

    private static Node step(String id, Transition... next) {
        return node(id, Kind.CHUNK, List.of(next));
    }

    private static Node flow(String id, Node... children) {
        return node(id, Kind.FLOW, List.of(), children);
    }

    private static Node node(String id, Kind kind, List<Transition> next, Node... children) {
        return new Node(id, kind, List.of(), false, false, 0, next, List.of(children));
    }

    private static Transition to(String on, String target) {
        return new Transition(on, Optional.of(target));
    }
}
