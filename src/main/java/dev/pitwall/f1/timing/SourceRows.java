package dev.pitwall.f1.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An open reading of a table, for one thread. Nothing that was read is dropped: every item is a parsed row or a refused one, and
 * {@link #counts()} adds up.
 */
public interface SourceRows<T> extends AutoCloseable {

    /**
     * The next item, or empty at the end.
     *
     * @throws SourceUnavailableException when the source fails half-way; {@link #position()} still tells how far it came
     */
    Optional<SourceItem<T>> next();

    /** How many items were handed out or skipped: the checkpoint of a chunk reader. */
    long position();

    /** What was handed out by this reading; skipped items are not counted again. */
    ReadCounts counts();

    /**
     * Passes over items that an earlier reading handed out already.
     *
     * @throws IllegalStateException when there are fewer, because the source has shrunk since
     */
    default SourceRows<T> skip(long items) {
        for (long i = 0; i < items; i++) {
            if (!skipOne()) {
                throw new IllegalStateException("the source ends at item " + i + " and an earlier reading had passed "
                        + items + "; rows were taken away since, so load the table again from the beginning");
            }
        }
        return this;
    }

    /** Passes over one item; false at the end. */
    boolean skipOne();

    /** Reads to the end. */
    default List<SourceItem<T>> remaining() {
        List<SourceItem<T>> items = new ArrayList<>();
        for (Optional<SourceItem<T>> item = next(); item.isPresent(); item = next()) {
            items.add(item.get());
        }
        return items;
    }

    @Override
    void close();
}
