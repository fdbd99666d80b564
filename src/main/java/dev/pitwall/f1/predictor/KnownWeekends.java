package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.Calendar;
import dev.pitwall.f1.data.CalendarEntry;
import dev.pitwall.f1.data.CleanedResults;
import dev.pitwall.f1.data.CleanedRow;
import dev.pitwall.f1.data.ResultTable;
import dev.pitwall.f1.data.StoredResults;
import dev.pitwall.f1.data.TrackDimension;
import dev.pitwall.f1.prediction.CircuitType;
import dev.pitwall.f1.prediction.EventKey;
import dev.pitwall.f1.prediction.History;
import dev.pitwall.f1.prediction.Weekend;
import dev.pitwall.f1.timing.WeekendKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The weekends in the database, in the form that a predictor learns from. */
@ApplicationScoped
public class KnownWeekends {

    private final CleanedResults cleaned;
    private final StoredResults stored;
    private final Calendar calendar;
    private final PracticeConditions conditions;

    @Inject
    KnownWeekends(CleanedResults cleaned, StoredResults stored, Calendar calendar, PracticeConditions conditions) {
        this.cleaned = cleaned;
        this.stored = stored;
        this.calendar = calendar;
        this.conditions = conditions;
    }

    /** For the container's proxy. */
    KnownWeekends() {
        this(null, null, null, null);
    }

    /**
     * Every weekend up to and with this one.
     *
     * @throws IllegalStateException when the calendar does not have it
     */
    @Transactional
    public UpTo upTo(WeekendKey weekend) {
        Map<WeekendKey, WeekendRows> rows = new LinkedHashMap<>();
        IdealLaps ideal = IdealLaps.of(
                stored.idealLaps(ResultTable.PRACTICE_BEST_LAPS), stored.idealLaps(ResultTable.PRACTICE_BEST_SECTORS));
        for (CleanedRow row : cleaned.upTo(weekend)) {
            rows.computeIfAbsent(row.key().weekend(), key -> new WeekendRows(ideal))
                    .add(row);
        }
        Map<String, TrackDimension> tracks = calendar.tracks();
        Map<WeekendKey, WeekendConditions> known = conditions.upTo(weekend);
        List<Weekend> weekends = new ArrayList<>();
        calendar.upTo(weekend).forEach(event -> {
            WeekendKey key = event.id().key();
            weekends.add(weekend(
                    key,
                    event.entry(),
                    rows.getOrDefault(key, new WeekendRows(ideal)),
                    tracks,
                    known.getOrDefault(key, new WeekendConditions())));
        });
        History all = new History(weekends);
        EventKey key = new EventKey(weekend.season(), weekend.round());
        return new UpTo(
                all.before(key),
                all.find(key)
                        .orElseThrow(() -> new IllegalStateException("f1_calendar has no event " + weekend
                                + "; update_calendar_job brings it up to date with the timing source")));
    }

    /**
     * What a prediction may be made from.
     *
     * @param before the weekends that were over
     * @param weekend the weekend itself, with its qualifying where that is known already
     */
    record UpTo(History before, Weekend weekend) {}

    private static Weekend weekend(
            WeekendKey key,
            CalendarEntry event,
            WeekendRows rows,
            Map<String, TrackDimension> tracks,
            WeekendConditions conditions) {
        return new Weekend(
                new EventKey(key.season(), key.round()),
                event.eventName(),
                event.circuitId(),
                circuitType(Optional.ofNullable(tracks.get(event.circuitId()))),
                rows.sessions(conditions),
                rows.qualifying(),
                rows.race(),
                conditions.forecast());
    }

    /** A circuit of which nothing is known is taken for a permanent one, as most are. */
    private static CircuitType circuitType(Optional<TrackDimension> track) {
        return track.map(TrackDimension::circuitType)
                .filter(type -> !type.isEmpty())
                .map(CircuitType::valueOf)
                .orElse(CircuitType.RACE);
    }
}
