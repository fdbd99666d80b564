package dev.pitwall.f1.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jfree.chart.JFreeChart;
import org.jfree.svg.SVGGraphics2D;

/**
 * Draws a chart in both forms, or for a page alone. The PNG has twice as many pixels as there are units.
 *
 * @param width in units
 * @param height in units
 */
record Canvas(int width, int height) {

    /** As Discord shows a picture, where a unit is a pixel. */
    static final int WIDTH = 550;

    static final int PIXELS_PER_UNIT = 2;

    private static final Map<RenderingHints.Key, Object> HINTS = Map.of(
            RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
            RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
            RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
            RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);

    Canvas(int height) {
        this(WIDTH, height);
    }

    Picture draw(JFreeChart chart, String title, String alternative) {
        return new Picture(svg(chart, title, alternative), png(chart), alternative);
    }

    /** As {@link Picture#svg()}. */
    String svg(JFreeChart chart, String title, String alternative) {
        chart.setRenderingHints(new RenderingHints(HINTS));
        SVGGraphics2D graphics = new SVGGraphics2D(width, height);
        graphics.setDefsKeyPrefix(PageSvg.ID_PREFIX);
        graphics.setFontFunction(Typeface::cssFamily);
        graphics.setGeomDoubleConverter(Canvas::hundredths);
        graphics.setTransformDoubleConverter(Canvas::hundredths);
        chart.draw(graphics, area());
        return new PageSvg(width, height, title, alternative).around(graphics.getSVGElement());
    }

    private byte[] png(JFreeChart chart) {
        BufferedImage image =
                new BufferedImage(width * PIXELS_PER_UNIT, height * PIXELS_PER_UNIT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
            chart.draw(graphics, area());
        } finally {
            graphics.dispose();
        }
        // Not through ImageIO.write to a stream: that makes a file in the temporary directory, which a container may
        // not have.
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", output);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a PNG in memory", e);
        }
        return bytes.toByteArray();
    }

    /** Finer than any screen shows, and half as long as a whole double. */
    private static String hundredths(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private Rectangle2D area() {
        return new Rectangle2D.Double(0, 0, width, height);
    }
}
