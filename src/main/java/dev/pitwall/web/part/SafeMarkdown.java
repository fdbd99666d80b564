package dev.pitwall.web.part;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown as HTML. HTML inside the source is shown as text, and links other than http, https, mailto and our own lead nowhere,
 * so that what a step writes cannot become script.
 */
public final class SafeMarkdown {

    private static final List<org.commonmark.Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .build();

    private SafeMarkdown() {}

    public static String html(String source) {
        return RENDERER.render(PARSER.parse(source));
    }
}
