package dev.pitwall.f1.prediction;

import java.util.List;
import java.util.Objects;

/**
 * One session of a weekend.
 *
 * @param beforeQualifying whether it ended before the qualifying of its weekend began; only then may a prediction of that weekend
 *     read it
 * @param rows one per driver, in any order
 */
public record SessionResult(WeekendSession session, boolean beforeQualifying, List<SessionRow> rows) {
    public SessionResult {
        Objects.requireNonNull(session, "session");
        rows = List.copyOf(rows);
    }
}
