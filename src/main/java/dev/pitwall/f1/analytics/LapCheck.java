package dev.pitwall.f1.analytics;

import dev.pitwall.f1.data.Calendar;
import dev.pitwall.f1.data.CalendarEntry;
import dev.pitwall.f1.data.RowRefusedException;
import dev.pitwall.f1.timing.LapRow;
import dev.pitwall.f1.timing.Origin;
import dev.pitwall.f1.timing.Refusal;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.TimingTable;
import dev.pitwall.f1.timing.WeekendKey;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The processor of every load of laps. A lap that says what the database says already is filtered out; one that breaks a rule, or
 * that its source refused, throws and is skipped. So for each step: read = written + filtered + skipped.
 */
@Named("lapCheck")
@Dependent
public class LapCheck implements ItemProcessor {

    private final StoredLaps stored;
    private final Function<WeekendKey, Optional<String>> names;
    private final Map<WeekendKey, String> eventNames = new HashMap<>();
    private final Map<List<Object>, Origin> seen = new HashMap<>();
    private Optional<LapSession> session = Optional.empty();
    private Map<List<Object>, StoredLap> known = Map.of();

    @Inject
    LapCheck(StoredLaps stored, Calendar calendar) {
        this(stored, weekend -> calendar.event(weekend).map(CalendarEntry::eventName));
    }

    /** @param names what the calendar calls a weekend */
    LapCheck(StoredLaps stored, Function<WeekendKey, Optional<String>> names) {
        this.stored = stored;
        this.names = names;
    }

    @Override
    public CheckedLap processItem(Object item) {
        return ((SourceItem<?>) item).fold(this::checked, refused -> {
            throw new RowRefusedException(
                    TimingTable.LAPS.name(), refused.origin().toString(), refused.raw(), refused.reason());
        });
    }

    private CheckedLap checked(SourceItem.Parsed<?> parsed) {
        LapRow row = (LapRow) parsed.value();
        StoredLap lap = StoredLap.of(row, eventNames.computeIfAbsent(row.weekend(), this::eventName));
        refuse(LapRule.brokenBy(lap), parsed);
        enter(lap.session());
        refuse(repetition(lap, parsed.origin()), parsed);
        return lap.equals(known.get(lap.key()))
                ? null
                : new CheckedLap(lap, parsed.origin().sources());
    }

    /** Laps come session by session, so no more than one session of them is held. */
    private void enter(LapSession next) {
        if (session.filter(next::equals).isEmpty()) {
            session = Optional.of(next);
            known = stored.of(next);
            seen.clear();
        }
    }

    private Optional<Refusal> repetition(StoredLap lap, Origin origin) {
        Origin first = seen.putIfAbsent(lap.key(), origin);
        return first == null || first.equals(origin)
                ? Optional.empty()
                : Optional.of(new Refusal(
                        LapColumn.LAP.column(),
                        lap.get(LapColumn.LAP) + " of " + lap.get(LapColumn.DRIVER),
                        "once a session; it stands at " + first + " too"));
    }

    private String eventName(WeekendKey weekend) {
        return names.apply(weekend).orElse(weekend.season() + " round " + weekend.round());
    }

    private static void refuse(Optional<Refusal> refusal, SourceItem.Parsed<?> row) {
        refusal.ifPresent(reason -> {
            throw new RowRefusedException(
                    TimingTable.LAPS.name(),
                    row.origin().toString(),
                    row.value().toString(),
                    reason);
        });
    }
}
