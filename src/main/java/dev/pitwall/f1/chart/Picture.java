package dev.pitwall.f1.chart;

import java.util.Objects;

/**
 * One chart in both its forms. The same input gives the same bytes on the same version of Java.
 *
 * @param svg one {@code <svg>} element to stand inside a page: without script, without {@code style} attributes (a strict Content Security
 *     Policy forbids them), and with ids that no other picture of the page has
 * @param png twice as many pixels as {@code svg} has units, so that it stays sharp when Discord shows it at half its size
 * @param alternative what it says, in sentences
 */
public record Picture(String svg, byte[] png, String alternative) {
    public Picture {
        Objects.requireNonNull(svg, "svg");
        Objects.requireNonNull(alternative, "alternative");
        png = png.clone();
    }

    @Override
    public byte[] png() {
        return png.clone();
    }
}
