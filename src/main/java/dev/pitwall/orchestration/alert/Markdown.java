package dev.pitwall.orchestration.alert;

/** Puts words of others into Markdown so that they stay words. */
public final class Markdown {

    private Markdown() {}

    /** The words, with nothing in them taken for Markdown. */
    public static String plain(String words) {
        return words.replaceAll("([\\\\`*_~|>\\[\\]#-])", "\\\\$1");
    }

    /** The words as code on one line. Line breaks become spaces; a backtick in them becomes another mark. */
    public static String code(String words) {
        var line = words.strip().replaceAll("\\s*\\R\\s*", " ").replace('`', '\u02CB');
        return line.isEmpty() ? "(empty)" : "`" + line + "`";
    }
}
