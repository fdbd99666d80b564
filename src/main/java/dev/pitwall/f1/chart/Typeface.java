package dev.pitwall.f1.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The letters of every picture. They come with the application, so that a picture has the same widths and breaks on every machine,
 * whatever fonts it has.
 */
enum Typeface {
    SANS("DejaVuSans.ttf"),
    /** Columns of it stand under each other. */
    MONO("DejaVuSansMono.ttf");

    /** Widths without regard to pixels, so that SVG and PNG break lines alike. */
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Font font;

    Typeface(String file) {
        try (InputStream letters = Typeface.class.getResourceAsStream(file)) {
            font = Font.createFont(Font.TRUETYPE_FONT, letters);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file + " is not a TrueType font", e);
        }
    }

    /** @param size in units of the picture, which are pixels where Discord shows it */
    Font size(float size) {
        return font.deriveFont(size);
    }

    /** The box of a text whose baseline begins at the origin. */
    static Rectangle2D box(String text, Font font) {
        return font.getStringBounds(text, EXACT);
    }

    /** @param family as {@link #cssFamily} gives it */
    static Typeface of(String family) {
        return family.contains("Mono") ? MONO : SANS;
    }

    /** What a browser takes instead where it does not have ours: the nearest in width. */
    static String cssFamily(String family) {
        return family.contains("Mono")
                ? "DejaVu Sans Mono, Menlo, Consolas, monospace"
                : "DejaVu Sans, Verdana, sans-serif";
    }
}
