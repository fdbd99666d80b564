package dev.pitwall.web.part;

import gg.jte.Content;

/** HTML that is made in code, since its shape follows the data. */
final class Html {

    private Html() {}

    /** A text between two pieces of markup. */
    static Content of(String before, String text, String after) {
        return output -> {
            output.writeContent(before);
            output.writeContent(escaped(text));
            output.writeContent(after);
        };
    }

    /** Markup that was made safe before. */
    static Content trusted(String markup) {
        return output -> output.writeContent(markup);
    }

    /** A text that may stand between tags and in a quoted attribute. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
