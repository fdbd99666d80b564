package dev.pitwall.f1.demo;

import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.WeekendFormat;
import dev.pitwall.f1.timing.WeekendKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A weekend of the demonstration. Local time is UTC plus one hour everywhere.
 *
 * @param index counts weekends without regard to seasons
 */
record DemoWeekend(int index, WeekendKey key, DemoCircuit circuit, WeekendFormat format, LocalDate raceDate) {

    static final Duration LOCAL_OFFSET = Duration.ofHours(1);

    /** After its end; the real archive takes longer. */
    private static final Duration PUBLICATION = Duration.ofMinutes(5);

    List<SessionKind> sessions() {
        return format.sessions();
    }

    Instant start(SessionKind session) {
        boolean sprint = format != WeekendFormat.CONVENTIONAL;
        return switch (session) {
            case FP1 -> at(-2, 11, 30);
            case FP2 -> at(-2, 15, 0);
            case SQ -> at(-2, 15, 30);
            case FP3, SPRINT -> at(-1, 10, 30);
            case Q -> at(-1, sprint ? 15 : 14, 0);
            case R -> at(0, 13, 0);
        };
    }

    Duration length(SessionKind session) {
        return switch (session) {
            case FP1, FP2, FP3, Q -> Duration.ofMinutes(60);
            case SQ, SPRINT -> Duration.ofMinutes(45);
            case R -> Duration.ofMinutes(100);
        };
    }

    Instant published(SessionKind session) {
        return start(session).plus(length(session)).plus(PUBLICATION);
    }

    /** The session whose result a prediction waits for. */
    SessionKind lastBeforeQualifying() {
        List<SessionKind> all = sessions();
        return all.get(all.indexOf(SessionKind.Q) - 1);
    }

    SessionKind secondSession() {
        return sessions().get(1);
    }

    private Instant at(int days, int hour, int minute) {
        return raceDate.plusDays(days).atTime(LocalTime.of(hour, minute)).toInstant(ZoneOffset.UTC);
    }
}
