package dev.pitwall.f1.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import org.jfree.chart.LegendItem;

/** One entry of the key over a plot. */
final class Key {

    /** As long as three dashes, so that a mark covers the middle one. */
    private static final Shape STROKE_OF_PEN = new Line2D.Double(-13, 0, 13, 0);

    private Key() {}

    static LegendItem line(String text, Stroke stroke, Color color) {
        return new LegendItem(
                text,
                null,
                null,
                null,
                false,
                Marks.DOT,
                false,
                color,
                false,
                color,
                Palette.OUTLINE,
                true,
                STROKE_OF_PEN,
                stroke,
                color);
    }

    static LegendItem mark(String text, Shape mark, Color fill, Color outline) {
        return new LegendItem(
                text,
                null,
                null,
                null,
                true,
                mark,
                true,
                fill,
                true,
                outline,
                Palette.OUTLINE,
                false,
                STROKE_OF_PEN,
                Palette.THIN,
                fill);
    }

    static LegendItem markedLine(String text, Shape mark, Stroke stroke, Color color) {
        return new LegendItem(
                text,
                null,
                null,
                null,
                true,
                mark,
                true,
                color,
                true,
                Palette.PAPER,
                Palette.OUTLINE,
                true,
                STROKE_OF_PEN,
                stroke,
                color);
    }

    static LegendItem styled(String text, TeamStyle style, Stroke stroke) {
        return new LegendItem(
                text,
                null,
                null,
                null,
                true,
                style.mark(),
                true,
                style.fill(),
                true,
                style.color(),
                Palette.OUTLINE,
                true,
                STROKE_OF_PEN,
                stroke,
                style.color());
    }
}
