package dev.pitwall.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads the graphs of job definitions from {@code META-INF/batch-jobs}; each is read once. */
@ApplicationScoped
public class JobGraphs {

    private static final String FOLDER = "META-INF/batch-jobs/";

    private final Map<String, Optional<JobGraph>> graphs = new ConcurrentHashMap<>();

    /**
     * The graph of the job of this name; empty when there is no XML of that name.
     *
     * @throws IllegalStateException when there is one and it is not well-formed
     */
    public Optional<JobGraph> of(String job) {
        return graphs.computeIfAbsent(job, JobGraphs::read);
    }

    private static Optional<JobGraph> read(String job) {
        var resource = FOLDER + job + ".xml";
        try (var xml = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return xml == null ? Optional.empty() : Optional.of(parse(xml.readAllBytes()));
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            throw new IllegalStateException("cannot read " + resource + ": " + unreadable.getMessage(), unreadable);
        }
    }

    static JobGraph parse(byte[] xml) throws IOException, SAXException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var job = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
        return new JobGraph(
                job.getAttribute("id"),
                !"false".equals(job.getAttribute("restartable")),
                nodes(job),
                new String(xml, StandardCharsets.UTF_8));
    }

    private static List<JobGraph.Node> nodes(Element parent) {
        var nodes = new ArrayList<JobGraph.Node>();
        for (var child : children(parent)) {
            switch (child.getLocalName()) {
                case "step" -> nodes.add(step(child));
                case "flow" -> nodes.add(node(child, JobGraph.Kind.FLOW, nodes(child)));
                case "split" -> nodes.add(node(child, JobGraph.Kind.SPLIT, nodes(child)));
                case "decision" -> nodes.add(node(child, JobGraph.Kind.DECISION, List.of()));
                default -> {
                    // properties, listeners and transitions are no nodes
                }
            }
        }
        return nodes;
    }

    private static JobGraph.Node step(Element step) {
        var chunk = child(step, "chunk");
        var batchlet = child(step, "batchlet");
        var artifacts = chunk.map(JobGraphs::artifacts).or(() -> batchlet.map(b -> List.of(b.getAttribute("ref"))));
        return new JobGraph.Node(
                step.getAttribute("id"),
                chunk.isPresent() ? JobGraph.Kind.CHUNK : JobGraph.Kind.BATCHLET,
                artifacts.orElse(List.of()),
                child(step, "partition").isPresent(),
                "true".equals(step.getAttribute("allow-start-if-complete")),
                startLimit(step),
                transitions(step),
                List.of());
    }

    private static JobGraph.Node node(Element element, JobGraph.Kind kind, List<JobGraph.Node> children) {
        var ref = element.getAttribute("ref");
        return new JobGraph.Node(
                element.getAttribute("id"),
                kind,
                ref.isEmpty() ? List.of() : List.of(ref),
                false,
                false,
                0,
                transitions(element),
                children);
    }

    /** One that is set by a property is known to the runtime only. */
    private static int startLimit(Element step) {
        var limit = step.getAttribute("start-limit");
        return limit.matches("\\d{1,9}") ? Integer.parseInt(limit) : 0;
    }

    private static List<String> artifacts(Element chunk) {
        return children(chunk).stream()
                .filter(part -> List.of("reader", "processor", "writer").contains(part.getLocalName()))
                .map(part -> part.getAttribute("ref"))
                .toList();
    }

    private static List<JobGraph.Transition> transitions(Element element) {
        var transitions = new ArrayList<JobGraph.Transition>();
        for (var child : children(element)) {
            switch (child.getLocalName()) {
                case "next" ->
                    transitions.add(
                            new JobGraph.Transition(child.getAttribute("on"), Optional.of(child.getAttribute("to"))));
                case "end", "fail", "stop" ->
                    transitions.add(new JobGraph.Transition(child.getAttribute("on"), Optional.empty()));
                default -> {
                    // not a transition
                }
            }
        }
        var next = element.getAttribute("next");
        if (!next.isEmpty()) {
            transitions.add(new JobGraph.Transition("*", Optional.of(next)));
        }
        return transitions;
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .findFirst();
    }

    private static List<Element> children(Element parent) {
        var list = parent.getChildNodes();
        return IntStream.range(0, list.getLength())
                .mapToObj(list::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
