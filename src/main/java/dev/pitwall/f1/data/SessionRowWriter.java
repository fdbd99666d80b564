package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The writer of every load of session results: rows and checkpoint commit together in the chunk's transaction. Several runs may
 * load the same weekend at once, when its qualifying comes in say: the one that comes second waits, and looks again.
 */
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
        stored.hold(items.stream()
                .map(item -> ((CheckedRow) item).result().key().weekend())
                .collect(Collectors.toCollection(TreeSet::new)));
        // All are asked for before anything is written: a question in between would send each row to the database
        // alone.
        Map<RawSessionKey, String> known = new HashMap<>();
        items.stream()
                .map(item -> ((CheckedRow) item).result().key())
                .map(key -> new Place(key.resultTable(), key.weekend()))
                .distinct()
                .forEach(place -> known.putAll(stored.fingerprints(place.resultTable(), place.weekend())
                        .hashes()));
        for (Object item : items) {
            CheckedRow row = (CheckedRow) item;
            RowSource origin = new RowSource(source.name(), row.origin(), run.runId(), now);
            if (known.containsKey(row.result().key())) {
                stored.change(row, origin);
            } else {
                stored.add(row, origin);
            }
        }
    }

    private record Place(String resultTable, WeekendKey weekend) {}
}
