package dev.pitwall.dagster;

import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.chunk.AbstractItemReader;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Reads a table in the order of its key; the checkpoint is the last key that was handed out, as text. */
abstract class PagedReader<T> extends AbstractItemReader {

    static final int PAGE = 500;

    private final RunContext run;
    private final Deque<T> page = new ArrayDeque<>();
    private DagsterImportConfig config;
    private long last;

    PagedReader(RunContext run) {
        this.run = run;
    }

    /** At most {@link #PAGE} rows whose key is above {@code after}. */
    abstract List<T> after(long after, DagsterImportConfig config);

    abstract long key(T row);

    @Override
    public void open(Serializable checkpoint) {
        config = run.config(DagsterImportConfig.class);
        last = checkpoint == null ? 0 : Long.parseLong((String) checkpoint);
    }

    @Override
    public Object readItem() {
        if (page.isEmpty()) {
            page.addAll(after(last, config));
        }
        var next = page.poll();
        if (next != null) {
            last = key(next);
        }
        return next;
    }

    @Override
    public Serializable checkpointInfo() {
        return Long.toString(last);
    }
}
