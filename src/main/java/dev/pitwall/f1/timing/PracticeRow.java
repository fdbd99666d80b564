package dev.pitwall.f1.timing;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A driver in a session before or beside qualifying: FP1, FP2, FP3, SQ or SPRINT.
 *
 * @param position in the classification of the session
 * @param bestLap empty where he set no time, and for the sprint
 * @param gapMillis to the best of the session; empty for the best himself
 * @param laps driven in the session
 * @param sessionStart planned
 * @param beforeQualifying whether the session ran before the qualifying of that weekend: the only rows that a prediction may use
 */
public record PracticeRow(
        WeekendKey weekend,
        SessionKind session,
        Competitor competitor,
        Position position,
        Optional<LapTime> bestLap,
        OptionalInt gapMillis,
        OptionalInt laps,
        Optional<Instant> sessionStart,
        boolean beforeQualifying) {}
