package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.SourceRows;
import dev.pitwall.f1.timing.TimingSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Reads the parts of a load one after the other. All parts are opened at once, so that no chunk waits for a file or the network
 * inside its transaction longer than for its rows.
 */
public final class ResultRows implements AutoCloseable {

    private final Deque<OpenPart> open = new ArrayDeque<>();
    private final LoadPosition start;
    private int finished;

    private record OpenPart(ResultTable table, SourceRows<?> rows) {}

    /** Opens the parts that are left at this position. */
    ResultRows(TimingSource source, LoadPosition start) {
        this.start = start;
        this.finished = start.part();
        try {
            for (int i = start.part(); i < start.parts().size(); i++) {
                LoadPart part = start.parts().get(i);
                open.add(new OpenPart(part.table(), source.rows(part.table().source(), part.scope())));
            }
            if (!open.isEmpty()) {
                open.peek().rows().skip(start.items());
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The next row of the parts, or empty at the end of the last. */
    Optional<LoadItem> next() {
        while (!open.isEmpty()) {
            OpenPart part = open.peek();
            Optional<? extends SourceItem<?>> item = part.rows().next();
            if (item.isPresent()) {
                return Optional.of(new LoadItem(part.table(), item.get()));
            }
            open.remove().rows().close();
            finished++;
        }
        return Optional.empty();
    }

    /** Where a later reading goes on. */
    LoadPosition position() {
        return new LoadPosition(
                start.parts(), finished, open.isEmpty() ? 0 : open.peek().rows().position());
    }

    @Override
    public void close() {
        open.forEach(part -> part.rows().close());
        open.clear();
    }
}
