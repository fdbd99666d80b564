package dev.pitwall.web.frame;

import java.util.Arrays;

/** The colours of the pages. */
public enum Theme {
    /** As the reader's system is set. */
    SYSTEM("system"),
    LIGHT("light"),
    DARK("dark");

    private final String word;

    Theme(String word) {
        this.word = word;
    }

    /** The word in the cookie, the form and the page's {@code data-theme}. */
    public String word() {
        return word;
    }

    /** The theme of a word; whatever is not one of them is {@link #SYSTEM}, since a cookie may say anything. */
    public static Theme of(String word) {
        return Arrays.stream(values())
                .filter(theme -> theme.word.equals(word))
                .findFirst()
                .orElse(SYSTEM);
    }
}
