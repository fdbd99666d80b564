package dev.pitwall.web.search;

import dev.pitwall.web.frame.SearchSource.Found;
import java.util.List;

/**
 * What was found.
 *
 * @param text what was looked for; empty when nothing was typed
 * @param kinds every kind, also those of which nothing was found
 */
public record SearchView(String text, List<Kind> kinds) {

    /** The things of one kind, the best first. */
    public record Kind(String heading, String list, List<Found> found) {}

    public int count() {
        return kinds.stream().mapToInt(kind -> kind.found().size()).sum();
    }
}
