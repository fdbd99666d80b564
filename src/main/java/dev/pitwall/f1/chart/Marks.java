package dev.pitwall.f1.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** The shapes of points, around the origin. */
final class Marks {

    static final Shape DOT = new Ellipse2D.Double(-4.5, -4.5, 9, 9);
    static final Shape SQUARE = new Rectangle2D.Double(-4, -4, 8, 8);
    static final Shape DIAMOND = polygon(0, -5.5, 5.5, 0, 0, 5.5, -5.5, 0);
    /** For what lies beyond the right end. */
    static final Shape RIGHTWARDS = polygon(-4, -5.5, 6, 0, -4, 5.5);
    /** For what lies beyond the lower end. */
    static final Shape DOWNWARDS = polygon(-5.5, -4, 0, 6, 5.5, -4);

    static final Shape UPWARDS = polygon(-5.5, 4, 0, -6, 5.5, 4);
    /** For where something ended before its time. */
    static final Shape CROSS = polygon(
            -5, -3.4, -3.4, -5, 0, -1.6, 3.4, -5, 5, -3.4, 1.6, 0, 5, 3.4, 3.4, 5, 0, 1.6, -3.4, 5, -5, 3.4, -1.6, 0);

    private Marks() {}

    /** Draws one series by marks alone. */
    static XYItemRenderer renderer(Shape mark, Color fill, Color outline) {
        return renderer(new XYLineAndShapeRenderer(false, true), mark, fill, outline);
    }

    /** Draws one series by marks with a line from each to the next. */
    static XYItemRenderer lined(Shape mark, Stroke stroke, Color color) {
        XYLineAndShapeRenderer renderer = renderer(new XYLineAndShapeRenderer(true, true), mark, color, Palette.PAPER);
        renderer.setSeriesStroke(0, stroke);
        return renderer;
    }

    /** Draws one series by a line alone. */
    static XYItemRenderer line(Stroke stroke, Color color) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, color);
        renderer.setSeriesStroke(0, stroke);
        return renderer;
    }

    private static XYLineAndShapeRenderer renderer(
            XYLineAndShapeRenderer renderer, Shape mark, Color fill, Color outline) {
        renderer.setSeriesShape(0, mark);
        renderer.setSeriesPaint(0, fill);
        renderer.setUseFillPaint(true);
        renderer.setSeriesFillPaint(0, fill);
        renderer.setUseOutlinePaint(true);
        renderer.setSeriesOutlinePaint(0, outline);
        renderer.setSeriesOutlineStroke(0, Palette.OUTLINE);
        return renderer;
    }

    private static Shape polygon(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }
}
