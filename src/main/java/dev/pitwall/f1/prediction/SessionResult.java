package dev.pitwall.f1.prediction;

import java.util.List;
import java.util.Objects;

/**
 * One session of a weekend.
 *
 * @param beforeQualifying whether it ended before the qualifying of its weekend began; only then may a prediction of that weekend
 *     read it
 * @param rows one per driver, in any order
 * @param tyreLaps the best lap of each driver on each tyre, in any order, as far as laps are known
 * @param weather as far as it is known
 */
public record SessionResult(
        WeekendSession session,
        boolean beforeQualifying,
        List<SessionRow> rows,
        List<TyreLap> tyreLaps,
        TrackWeather weather) {
    public SessionResult {
        Objects.requireNonNull(session, "session");
        rows = List.copyOf(rows);
        tyreLaps = List.copyOf(tyreLaps);
        Objects.requireNonNull(weather, "weather");
    }

    /** Results alone. */
    public SessionResult(WeekendSession session, boolean beforeQualifying, List<SessionRow> rows) {
        this(session, beforeQualifying, rows, List.of(), TrackWeather.UNKNOWN);
    }
}
