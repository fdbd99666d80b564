package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.TimingSource;
import jakarta.batch.api.chunk.AbstractItemReader;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * The reader of a chunk step over session results; what it reads is said by the artifact that extends it. Its checkpoint is the
 * number of the item, kept as text, so that it can be read by a later version.
 */
public abstract class ResultRowReader extends AbstractItemReader {

    private final TimingSource source;
    private ResultRows rows;

    protected ResultRowReader(TimingSource source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    /** What is to be read, in this order. Asked once, before the first chunk; a restart goes on with the earlier answer. */
    protected abstract List<LoadPart> parts();

    @Override
    public final void open(Serializable checkpoint) {
        rows = new ResultRows(
                source, checkpoint == null ? LoadPosition.startOf(parts()) : LoadPosition.parse((String) checkpoint));
    }

    @Override
    public final LoadItem readItem() {
        return rows.next().orElse(null);
    }

    @Override
    public final Serializable checkpointInfo() {
        return rows.position().text();
    }

    @Override
    public final void close() {
        if (rows != null) {
            rows.close();
        }
    }
}
