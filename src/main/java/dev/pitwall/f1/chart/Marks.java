package dev.pitwall.f1.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The shapes of points, around the origin. */
final class Marks {

    static final Shape DOT = new Ellipse2D.Double(-4.5, -4.5, 9, 9);
    static final Shape SQUARE = new Rectangle2D.Double(-4, -4, 8, 8);
    static final Shape DIAMOND = polygon(0, -5.5, 5.5, 0, 0, 5.5, -5.5, 0);
    /** For what lies beyond the right end. */
    static final Shape RIGHTWARDS = polygon(-4, -5.5, 6, 0, -4, 5.5);
    /** For what lies beyond the upper end. */
    static final Shape UPWARDS = polygon(-5.5, 4, 0, -6, 5.5, 4);

    private Marks() {}

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
