package dev.pitwall.f1.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.util.Optional;
import org.jfree.chart.LegendItem;

/** One entry of the key over a plot. */
final class Key {

    /** As long as three dashes, so that a mark covers the middle one. */
    private static final Shape STROKE_OF_PEN = new Line2D.Double(-13, 0, 13, 0);

    private Key() {}

    static LegendItem line(String text, Stroke stroke, Color color) {
        return entry(text, Optional.empty(), color, color, Optional.of(stroke), color);
    }

    static LegendItem mark(String text, Shape mark, Color fill, Color outline) {
        return entry(text, Optional.of(mark), fill, outline, Optional.empty(), fill);
    }

    static LegendItem markedLine(String text, Shape mark, Stroke stroke, Color color) {
        return entry(text, Optional.of(mark), color, Palette.PAPER, Optional.of(stroke), color);
    }

    static LegendItem styled(String text, TeamStyle style, Stroke stroke) {
        return entry(text, Optional.of(style.mark()), style.fill(), style.color(), Optional.of(stroke), style.color());
    }

    private static LegendItem entry(
            String text, Optional<Shape> mark, Color fill, Color outline, Optional<Stroke> stroke, Color color) {
        return new LegendItem(
                text,
                null,
                null,
                null,
                mark.isPresent(),
                mark.orElse(Marks.DOT),
                mark.isPresent(),
                fill,
                mark.isPresent(),
                outline,
                Palette.OUTLINE,
                stroke.isPresent(),
                STROKE_OF_PEN,
                stroke.orElse(Palette.THIN),
                color);
    }
}
