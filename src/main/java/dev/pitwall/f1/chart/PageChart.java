package dev.pitwall.f1.chart;

import java.util.Objects;
import java.util.function.Supplier;

/** A chart for a page alone. Its size and its words are at hand; it is drawn when it is asked for. */
public final class PageChart {

    private final int width;
    private final int height;
    private final String alternative;
    private final Supplier<String> drawing;

    PageChart(Canvas canvas, String alternative, Supplier<String> drawing) {
        this.width = canvas.width();
        this.height = canvas.height();
        this.alternative = Objects.requireNonNull(alternative, "alternative");
        this.drawing = Objects.requireNonNull(drawing, "drawing");
    }

    /** In pixels of a page. */
    public int width() {
        return width;
    }

    /** In pixels of a page. */
    public int height() {
        return height;
    }

    /** What it says, in sentences. */
    public String alternative() {
        return alternative;
    }

    /** Draws it, as {@link Picture#svg()}. The same input gives the same text. */
    public String svg() {
        return drawing.get();
    }
}
