package dev.pitwall.f1.chart;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An SVG as a reader sees it: its elements, and the boxes of its texts. */
record Drawn(Document document) {

    /** A text and where it stands. */
    record Label(String text, Rectangle2D box) {}

    static Drawn of(Picture picture) {
        return of(picture.svg());
    }

    static Drawn of(String svg) {
        try {
            return new Drawn(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed: " + svg, e);
        }
    }

    Stream<Element> elements() {
        return elements("*");
    }

    Stream<Element> elements(String name) {
        var nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }

    Stream<Attr> attributes() {
        return elements()
                .flatMap(element -> IntStream.range(0, element.getAttributes().getLength())
                        .mapToObj(i -> (Attr) element.getAttributes().item(i)));
    }

    List<Label> labels() {
        return elements("text").map(Drawn::label).toList();
    }

    /** {@code first ~ second} for every two that share room. */
    List<String> overlaps() {
        List<Label> labels = labels();
        List<String> overlaps = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            for (int j = i + 1; j < labels.size(); j++) {
                if (labels.get(i).box().intersects(labels.get(j).box())) {
                    overlaps.add(labels.get(i).text() + " ~ " + labels.get(j).text());
                }
            }
        }
        return overlaps;
    }

    /** From the top of a capital to the baseline: lines may stand as close as type is set. */
    private static Label label(Element text) {
        double size = number(text, "font-size");
        Rectangle2D flat = new Rectangle2D.Double(
                number(text, "x"), number(text, "y") - 0.75 * size, number(text, "textLength"), 0.75 * size);
        Shape placed = transform(text).createTransformedShape(flat);
        return new Label(text.getTextContent(), placed.getBounds2D());
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute).replace("px", ""));
    }

    private static AffineTransform transform(Element element) {
        AffineTransform whole = new AffineTransform();
        for (Node node = element; node instanceof Element one; node = node.getParentNode()) {
            String matrix = one.getAttribute("transform");
            if (!matrix.isEmpty()) {
                String[] six = matrix.replaceAll("[^-0-9.,E]", "").split(",");
                whole.preConcatenate(new AffineTransform(
                        Stream.of(six).mapToDouble(Double::parseDouble).toArray()));
            }
        }
        return whole;
    }
}
