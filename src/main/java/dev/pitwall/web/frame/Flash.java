package dev.pitwall.web.frame;

import java.util.Optional;

/**
 * What the page says once about the action before it.
 *
 * @param kind how it went
 * @param text a sentence
 * @param link where the result is, a local path
 */
public record Flash(Kind kind, String text, Optional<String> link) {

    /** How an action went. */
    public enum Kind {
        DONE,
        REFUSED
    }

    private static final String SEPARATOR = "\n";

    public static Flash done(String text) {
        return new Flash(Kind.DONE, text, Optional.empty());
    }

    public static Flash refused(String text) {
        return new Flash(Kind.REFUSED, text, Optional.empty());
    }

    public Flash linking(String path) {
        return new Flash(kind, text, Optional.of(path));
    }

    /** As it waits in the sign-in session. */
    public String stored() {
        return kind.name() + SEPARATOR + link.orElse("") + SEPARATOR + text;
    }

    /** What {@link #stored()} wrote. */
    public static Flash parse(String stored) {
        var parts = stored.split(SEPARATOR, 3);
        return new Flash(
                Kind.valueOf(parts[0]), parts[2], parts[1].isEmpty() ? Optional.empty() : Optional.of(parts[1]));
    }
}
