package dev.pitwall.f1.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** The labels of a scatter's points; where they stand is known only once the plot has its size. */
final class ScatterLabels extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1L;
    /** Of a label's font: from the top of its capitals to the baseline, with a little room. */
    private static final int LABEL_HEIGHT = 12;

    private final transient List<ScatterPoint> points;

    ScatterLabels(List<ScatterPoint> points) {
        this.points = List.copyOf(points);
    }

    @Override
    public void draw(
            Graphics2D graphics,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            int rendererIndex,
            PlotRenderingInfo info) {
        double from = Math.min(domainAxis.getLowerBound(), rangeAxis.getLowerBound());
        double to = Math.max(domainAxis.getUpperBound(), rangeAxis.getUpperBound());
        Line2D equality = new Line2D.Double(
                spot(from, from, area, domainAxis, rangeAxis), spot(to, to, area, domainAxis, rangeAxis));
        List<Point2D> spots = points.stream()
                .map(point -> spot(point.predicted(), point.shown(), area, domainAxis, rangeAxis))
                .toList();
        LabelPlacement placement = new LabelPlacement(area, equality, spots);
        for (int i = 0; i < points.size(); i++) {
            String label = points.get(i).label();
            placement.place(spots.get(i), size(label)).ifPresent(place -> draw(graphics, label, place));
        }
    }

    private static Point2D spot(
            double predicted, double actual, Rectangle2D area, ValueAxis domainAxis, ValueAxis rangeAxis) {
        return new Point2D.Double(
                domainAxis.valueToJava2D(predicted, area, RectangleEdge.BOTTOM),
                rangeAxis.valueToJava2D(actual, area, RectangleEdge.LEFT));
    }

    private static Dimension2D size(String label) {
        Dimension size = new Dimension();
        size.setSize(Typeface.box(label, Frame.LABEL).getWidth(), LABEL_HEIGHT);
        return size;
    }

    private static void draw(Graphics2D graphics, String label, LabelPlacement.Place place) {
        graphics.setStroke(Palette.HAIRLINE);
        graphics.setPaint(Palette.QUIET_INK);
        place.leader().ifPresent(graphics::draw);
        graphics.setFont(Frame.LABEL);
        graphics.setPaint(Palette.INK);
        graphics.drawString(
                label, (float) place.box().getX(), (float) place.box().getMaxY() - 1);
    }
}
