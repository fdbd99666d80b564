package dev.pitwall.web.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What somebody looks for.
 *
 * @param text as it was typed, without space around it
 */
public record Sought(String text) {

    private static final int LONGEST = 200;

    /** Cuts what is longer than any name could be. */
    public Sought {
        text = text.strip();
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /**
     * How well it fits a thing: 0 when the name is exactly it, 1 when the name begins with it, 2 when all of its words stand in
     * the name, 3 when they stand in name and description together, and below zero when it does not fit. Case does not count,
     * and {@code _} and {@code -} are spaces.
     */
    public int rank(String name, String description) {
        var wanted = plain(text);
        var plainName = plain(name);
        if (wanted.isEmpty()) {
            return -1;
        }
        if (plainName.equals(wanted)) {
            return 0;
        }
        if (plainName.startsWith(wanted)) {
            return 1;
        }
        var words = List.of(wanted.split(" "));
        if (words.stream().allMatch(plainName::contains)) {
            return 2;
        }
        var both = plainName + " " + plain(description);
        return words.stream().allMatch(both::contains) ? 3 : -1;
    }

    private static String plain(String text) {
        return String.join(
                " ",
                Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s_-]+"))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }
}
