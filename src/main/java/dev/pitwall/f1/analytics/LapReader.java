package dev.pitwall.f1.analytics;

import dev.pitwall.f1.timing.LapRow;
import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.SourceRows;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.TimingTable;
import jakarta.batch.api.chunk.AbstractItemReader;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The reader of a chunk step over laps; which, is said by the artifact that extends it. */
public abstract class LapReader extends AbstractItemReader {

    private final TimingSource source;
    private LapPosition position;
    private SourceRows<LapRow> open;

    protected LapReader(TimingSource source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    /** What is to be read, in this order. Asked once, before the first chunk; a restart goes on with the earlier answer. */
    protected abstract List<RowScope> scopes();

    @Override
    public final void open(Serializable checkpoint) {
        position = checkpoint == null ? new LapPosition(scopes(), 0, 0) : LapPosition.parse((String) checkpoint);
        if (position.part() < position.scopes().size()) {
            open = rows(position.part());
            open.skip(position.items());
        }
    }

    @Override
    public final SourceItem<?> readItem() {
        while (open != null) {
            Optional<SourceItem<LapRow>> item = open.next();
            if (item.isPresent()) {
                return item.get();
            }
            next();
        }
        return null;
    }

    @Override
    public final Serializable checkpointInfo() {
        return new LapPosition(position.scopes(), position.part(), open == null ? 0 : open.position()).text();
    }

    @Override
    public final void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private void next() {
        close();
        int part = position.part() + 1;
        position = new LapPosition(position.scopes(), part, 0);
        if (part < position.scopes().size()) {
            open = rows(part);
        }
    }

    private SourceRows<LapRow> rows(int part) {
        return source.rows(TimingTable.LAPS, position.scopes().get(part));
    }
}
