package dev.pitwall.web.frame;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** A kind of thing that the search finds. Every bean of this type is asked; a workspace may bring its own. */
public interface SearchSource {

    /** Where it stands among the others, lowest first: the engine's own are tens from 10. */
    int order();

    /** What these things are called together, "Jobs" say. */
    String heading();

    /** The path of the list of them all. */
    String list();

    /** At most {@code limit} of them, the best first. */
    List<Found> find(Sought sought, int limit);

    /**
     * Something that was found.
     *
     * @param about a few words that tell it from its like
     * @param path of its page
     */
    record Found(String label, String about, String path) {}

    /** Those of the things that fit, the best first, for a source whose things are all at hand. */
    static <T> List<Found> best(Stream<T> things, ToIntFunction<T> rank, Function<T, Found> found, int limit) {
        return things.filter(thing -> rank.applyAsInt(thing) >= 0)
                .sorted(Comparator.comparingInt(rank))
                .limit(limit)
                .map(found)
                .toList();
    }
}
