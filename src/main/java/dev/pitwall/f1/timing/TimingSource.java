package dev.pitwall.f1.timing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Where timing data comes from. Exactly one bean of this type exists; {@code pitwall.source=demo|files|live} picks it. Every
 * method may read files or the network, so none is called inside the transaction of a chunk except through a
 * {@link SourceRows} that is open already.
 */
public interface TimingSource {

    /** {@code demo}, {@code files} or {@code live}: what {@code pitwall.source} says. */
    String name();

    /** Whether the championship is invented, which every page and message that shows its data must say. */
    boolean demonstration();

    /** The time in which the calendar lives: the system's, but the demonstration's own for the demonstration. */
    Clock clock();

    /**
     * The seasons that the source holds, ascending.
     *
     * @throws SourceUnavailableException when the source cannot be asked
     */
    SortedSet<Integer> seasons();

    /**
     * The weekends of a season by round; empty for a season that the source does not hold.
     *
     * @throws SourceUnavailableException when the source cannot be asked
     */
    List<Weekend> calendar(int season);

    /** The weekend of that key, if the calendar has it. */
    default Optional<Weekend> weekend(WeekendKey key) {
        return calendar(key.season()).stream()
                .filter(weekend -> weekend.key().equals(key))
                .findFirst();
    }

    /** What is known about the results of a session now. Trouble is an answer here, never an exception. */
    Readiness readiness(WeekendKey weekend, SessionKind session);

    /**
     * Opens the rows of a table. The order is the same at every call (files: as in the file; others: season, round, session
     * in the order of {@link SessionKind}, then by place), and a source only appends, so a reader that saved
     * {@link SourceRows#position()} may {@link SourceRows#skip} there in a later call. A table that the source does not have is
     * empty.
     *
     * @throws SourceUnavailableException when the source cannot be asked
     */
    <T> SourceRows<T> rows(TimingTable<T> table, RowScope scope);

    /** The file that holds a table, as it is now; empty where the source has none, and keeps its answers in the payload store. */
    default Optional<SourceFile> file(TimingTable<?> table) {
        return Optional.empty();
    }
}
