package dev.pitwall.batch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The graph of a job, as its XML draws it.
 *
 * @param job the id of the job
 * @param restartable whether JSR-352 may restart it
 * @param nodes its top level, in the order of the XML
 * @param source the XML itself
 */
public record JobGraph(String job, boolean restartable, List<Node> nodes, String source) {

    public JobGraph {
        nodes = List.copyOf(nodes);
    }

    /** Every step, those inside flows and splits too, in the order of the XML. */
    public List<Node> steps() {
        return nodes.stream()
                .flatMap(JobGraph::withChildren)
                .filter(node -> node.kind() == Kind.CHUNK || node.kind() == Kind.BATCHLET)
                .toList();
    }

    /** The decision that leads to a step, where nothing else leads there: that one has been taken when the step begins. */
    Optional<Decision> decisionBefore(String step) {
        var entries = nodes.stream()
                .flatMap(JobGraph::withChildren)
                .filter(node -> beginsWith(node, step))
                .map(Node::id)
                .toList();
        var ways = nodes.stream()
                .flatMap(JobGraph::withChildren)
                .flatMap(node -> node.next().stream().map(way -> new Decision(node, way)))
                .filter(way -> way.taken().to().filter(entries::contains).isPresent())
                .toList();
        return ways.size() == 1 && ways.get(0).node().kind() == Kind.DECISION
                ? Optional.of(ways.get(0))
                : Optional.empty();
    }

    /** Of a split, which begins with several, the first step of its first flow stands for all. */
    private static boolean beginsWith(Node node, String step) {
        return node.id().equals(step)
                || !node.children().isEmpty() && beginsWith(node.children().get(0), step);
    }

    /** A node and the way that was taken out of it. */
    record Decision(Node node, Transition taken) {}

    private static Stream<Node> withChildren(Node node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(JobGraph::withChildren));
    }

    /** What a node is in JSR-352's words. */
    public enum Kind {
        CHUNK,
        BATCHLET,
        FLOW,
        SPLIT,
        DECISION
    }

    /**
     * A step, flow, split or decision.
     *
     * @param artifacts the beans it names, reader, processor, writer or batchlet
     * @param partitioned whether the step runs in several threads
     * @param allowStartIfComplete whether a restart repeats it although it has ended well
     * @param startLimit how many times it may start, 0 for any number
     * @param next where it goes, empty for the last
     * @param children what a flow or split holds
     */
    public record Node(
            String id,
            Kind kind,
            List<String> artifacts,
            boolean partitioned,
            boolean allowStartIfComplete,
            int startLimit,
            List<Transition> next,
            List<Node> children) {
        public Node {
            artifacts = List.copyOf(artifacts);
            next = List.copyOf(next);
            children = List.copyOf(children);
        }
    }

    /**
     * A way out of a node.
     *
     * @param on the exit status that takes it, {@code *} for any
     * @param to the node that follows; empty where the job ends, fails or stops there
     */
    public record Transition(String on, Optional<String> to) {}
}
