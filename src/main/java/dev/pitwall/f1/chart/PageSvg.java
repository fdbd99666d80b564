package dev.pitwall.f1.chart;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Makes what JFreeSVG writes fit for standing inside a page: {@code style} attributes, which a policy of {@code style-src 'self'} ignores,
 * become presentation attributes; the picture gets a role, a title and a description; ids carry a hash of the content, so that two
 * pictures of a page do not share one.
 */
record PageSvg(int width, int height, String title, String description) {

    /** What ids begin with until the content is known. */
    static final String ID_PREFIX = "picture-unnamed-";

    private static final Pattern STYLE = Pattern.compile("\\sstyle=(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern DECLARATION = Pattern.compile("\\s*([a-z-]+)\\s*:\\s*([^;]*?)\\s*(?:;|$)");

    private static final Pattern TEXT =
            Pattern.compile("<text ([^>]*)font-family=\"([^\"]*)\" font-size=\"(\\d+)px\"([^>]*)>([^<]*)<");

    /** @param drawn an {@code <svg>} element */
    String around(String drawn) {
        String content = withLengths(attributesForStyles(drawn.substring(drawn.indexOf('>') + 1)));
        String id = "picture-" + hash(title + '\n' + description + '\n' + content) + "-";
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" role=\"img\""
                + " aria-labelledby=\"" + id + "title " + id + "description\""
                + " width=\"" + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height + "\">"
                + "<title id=\"" + id + "title\">" + escaped(title) + "</title>"
                + "<desc id=\"" + id + "description\">" + escaped(description) + "</desc>"
                + content.replace(ID_PREFIX, id);
    }

    private static String attributesForStyles(String content) {
        return STYLE.matcher(content).replaceAll(style -> {
            String declarations = style.group(1) == null ? style.group(2) : style.group(1);
            StringBuilder attributes = new StringBuilder();
            DECLARATION.matcher(declarations).results().map(PageSvg::attribute).forEach(attributes::append);
            return Matcher.quoteReplacement(attributes.toString());
        });
    }

    private static String attribute(MatchResult declaration) {
        return " " + declaration.group(1) + "=\"" + declaration.group(2).replace("\"", "'") + "\"";
    }

    /** A browser that has to take another font stretches it to the room that was kept for ours. */
    private static String withLengths(String content) {
        return TEXT.matcher(content)
                .replaceAll(text -> Matcher.quoteReplacement(String.format(
                        Locale.ROOT,
                        "<text %sfont-family=\"%s\" font-size=\"%s\" textLength=\"%.1f\" lengthAdjust=\"spacingAndGlyphs\"%s>%s<",
                        text.group(1),
                        text.group(2),
                        text.group(3),
                        length(text.group(2), Float.parseFloat(text.group(3)), unescaped(text.group(5))),
                        text.group(4),
                        text.group(5))));
    }

    private static double length(String family, float size, String text) {
        return Typeface.box(text, Typeface.of(family).size(size)).getWidth();
    }

    private static String unescaped(String text) {
        return text.replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String hash(String text) {
        return DigestUtils.sha256Hex(text).substring(0, 10);
    }
}
