package dev.pitwall.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobGraphsTest {

    private static final String JOB = """
            <job id="clean_job" xmlns="https://jakarta.ee/xml/ns/jakartaee" version="2.0">
              <listeners><listener ref="runListener"/></listeners>
              <step id="read_rows" next="both">
                <chunk><reader ref="rowReader"/><processor ref="washer"/><writer ref="rowWriter"/></chunk>
                <partition><plan partitions="4"/></partition>
              </step>
              <split id="both" next="enough">
                <flow id="left"><step id="draw_left"><batchlet ref="pen"/></step></flow>
                <flow id="right"><step id="draw_right"><batchlet ref="pen"/></step></flow>
              </split>
              <decision id="enough" ref="judge"><next on="MORE" to="read_rows"/><end on="DONE"/></decision>
            </job>
            """;

    @Test
    void the_graph_is_the_one_that_the_xml_draws() throws Exception {
        var graph = JobGraphs.parse(JOB.getBytes(StandardCharsets.UTF_8));

        assertThat(graph.job()).isEqualTo("clean_job");
        assertThat(graph.nodes())
                .extracting(JobGraph.Node::kind)
                .containsExactly(JobGraph.Kind.CHUNK, JobGraph.Kind.SPLIT, JobGraph.Kind.DECISION);
        assertThat(graph.nodes().get(0).artifacts()).containsExactly("rowReader", "washer", "rowWriter");
        assertThat(graph.nodes().get(0).partitioned()).isTrue();
        assertThat(graph.nodes().get(2).next())
                .containsExactly(
                        new JobGraph.Transition("MORE", Optional.of("read_rows")),
                        new JobGraph.Transition("DONE", Optional.empty()));
    }

    @Test
    void steps_inside_flows_and_splits_are_found() throws Exception {
        var graph = JobGraphs.parse(JOB.getBytes(StandardCharsets.UTF_8));

        assertThat(graph.steps()).extracting(JobGraph.Node::id).containsExactly("read_rows", "draw_left", "draw_right");
    }

    private static Optional<String> decisionBefore(JobGraph graph, String step) {
        return graph.decisionBefore(step)
                .map(way -> way.node().id() + " " + way.taken().on());
    }

    @Test
    void the_decision_that_led_to_a_step_is_known_also_where_the_step_begins_a_flow_or_split() throws Exception {
        var graph = JobGraphs.parse("""
                <job id="sort_job" xmlns="https://jakarta.ee/xml/ns/jakartaee" version="2.0">
                  <decision id="sort" ref="judge">
                    <next on="SOFT" to="wash"/><next on="HARD" to="both"/><end on="*"/>
                  </decision>
                  <step id="wash" next="fold"><batchlet ref="pen"/></step>
                  <split id="both">
                    <flow id="left"><step id="steam"><batchlet ref="pen"/></step></flow>
                    <flow id="right"><step id="press"><batchlet ref="pen"/></step></flow>
                  </split>
                  <step id="fold"><batchlet ref="pen"/></step>
                </job>
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(decisionBefore(graph, "wash")).hasValue("sort SOFT");
        assertThat(decisionBefore(graph, "steam")).hasValue("sort HARD");
        assertThat(decisionBefore(graph, "press")).isEmpty();
        assertThat(decisionBefore(graph, "fold")).isEmpty();
    }

    @Test
    void where_several_ways_lead_to_a_step_no_decision_is_said_to_have_led_there() throws Exception {
        var graph = JobGraphs.parse("""
                <job id="sort_job" xmlns="https://jakarta.ee/xml/ns/jakartaee" version="2.0">
                  <decision id="sort" ref="judge"><next on="SOFT" to="wash"/><next on="HARD" to="iron"/></decision>
                  <step id="wash" next="iron"><batchlet ref="pen"/></step>
                  <step id="iron"><batchlet ref="pen"/></step>
                </job>
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(decisionBefore(graph, "iron")).isEmpty();
    }

    @Test
    void a_job_without_xml_has_no_graph() {
        assertThat(new JobGraphs().of("no_such_job")).isEmpty();
    }

    @Test
    void what_a_restart_may_do_is_read_from_the_xml() throws Exception {
        var graph = JobGraphs.parse("""
                <job id="once_job" restartable="false" xmlns="https://jakarta.ee/xml/ns/jakartaee" version="2.0">
                  <step id="ask" allow-start-if-complete="true" start-limit="3" next="tell"><batchlet ref="pen"/></step>
                  <step id="tell"><batchlet ref="pen"/></step>
                </job>
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(graph.restartable()).isFalse();
        assertThat(graph.steps())
                .extracting(JobGraph.Node::allowStartIfComplete)
                .containsExactly(true, false);
        assertThat(graph.steps()).extracting(JobGraph.Node::startLimit).containsExactly(3, 0);
    }
}
