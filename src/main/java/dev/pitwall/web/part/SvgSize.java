package dev.pitwall.web.part;

import java.util.regex.Pattern;

/**
 * How large an SVG document says it is, so that the page does not jump when it comes.
 *
 * @param width in pixels
 * @param height in pixels
 */
record SvgSize(int width, int height) {

    private static final SvgSize UNKNOWN = new SvgSize(800, 450);
    private static final Pattern WIDTH = Pattern.compile("<svg[^>]*\\swidth=\"([0-9]{1,5})");
    private static final Pattern HEIGHT = Pattern.compile("<svg[^>]*\\sheight=\"([0-9]{1,5})");

    static SvgSize of(String svg) {
        var width = WIDTH.matcher(svg);
        var height = HEIGHT.matcher(svg);
        return width.find() && height.find()
                ? new SvgSize(Integer.parseInt(width.group(1)), Integer.parseInt(height.group(1)))
                : UNKNOWN;
    }
}
