package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.Origin;
import dev.pitwall.f1.timing.Refusal;
import dev.pitwall.f1.timing.SourceItem;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The processor of every load of session results. A row that says what the database says already is filtered out; one that
 * breaks a rule, or that its source refused, throws and is skipped. So for each step: read = written + filtered + skipped.
 */
@Named("sessionRowCheck")
@Dependent
public class SessionRowCheck implements ItemProcessor {

    private final StoredResults stored;
    private final Map<RawSessionKey, Origin> seen = new HashMap<>();
    private StoredResults.Fingerprints known = StoredResults.Fingerprints.NONE;

    @Inject
    SessionRowCheck(StoredResults stored) {
        this.stored = stored;
    }

    @Override
    public CheckedRow processItem(Object item) {
        LoadItem row = (LoadItem) item;
        return row.item().fold(parsed -> checked(row.table(), parsed), refused -> {
            throw new RowRefusedException(
                    row.table().storedName(), refused.origin().toString(), refused.raw(), refused.reason());
        });
    }

    private CheckedRow checked(ResultTable table, SourceItem.Parsed<?> row) {
        SessionResult result = table.result(row.value());
        refuse(SessionResultRule.brokenBy(result), table, row);
        refuse(repetition(result.key(), row.origin()), table, row);
        Optional<String> before = fingerprint(result.key());
        return before.filter(result.sha256()::equals).isPresent()
                ? null
                : new CheckedRow(result, row.origin().toString());
    }

    private void refuse(Optional<Refusal> refusal, ResultTable table, SourceItem.Parsed<?> row) {
        refusal.ifPresent(reason -> {
            throw new RowRefusedException(
                    table.storedName(), row.origin().toString(), row.value().toString(), reason);
        });
    }

    /** A source that lists a driver twice in one session is wrong in one of the rows, and nobody can say in which. */
    private Optional<Refusal> repetition(RawSessionKey key, Origin origin) {
        Origin first = seen.putIfAbsent(key, origin);
        return first == null || first.equals(origin)
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "driver_id", key.driverId(), "once a session; " + key.sessionCode() + " has him at " + first));
    }

    private Optional<String> fingerprint(RawSessionKey key) {
        if (!known.cover(key)) {
            known = stored.fingerprints(key.resultTable(), key.weekend());
        }
        return known.of(key);
    }
}
