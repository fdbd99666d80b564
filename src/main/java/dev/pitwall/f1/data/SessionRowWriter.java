package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The writer of every load of session results: rows and checkpoint commit together in the chunk's transaction. */
@Named("sessionRowWriter")
@Dependent
public class SessionRowWriter extends AbstractItemWriter {

    private final StoredResults stored;
    private final TimingSource source;
    private final RunContext run;
    private final Clock clock;

    @Inject
    SessionRowWriter(StoredResults stored, TimingSource source, RunContext run, Clock clock) {
        this.stored = stored;
        this.source = source;
        this.run = run;
        this.clock = clock;
    }

    @Override
    public void writeItems(List<Object> items) {
        Instant now = clock.instant();
        for (Object item : items) {
            CheckedRow row = (CheckedRow) item;
            stored.write(row, new RowSource(source.name(), row.origin(), run.runId(), now));
        }
    }
}
