package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.Weekend;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** What the calendar says of a Grand Prix; a session that is not held, or whose start is not known, is null. */
@Embeddable
public record CalendarEntry(
        @Column(name = "event_key") String eventKey,
        @Column(name = "event_name") String eventName,
        @Column(name = "circuit_id") String circuitId,
        @Column(name = "weekend_format") String weekendFormat,
        @Column(name = "race_date") LocalDate raceDate,
        @Column(name = "practice_1_start") Instant practice1Start,
        @Column(name = "practice_2_start") Instant practice2Start,
        @Column(name = "practice_3_start") Instant practice3Start,
        @Column(name = "sprint_qualifying_start") Instant sprintQualifyingStart,
        @Column(name = "sprint_start") Instant sprintStart,
        @Column(name = "qualifying_start") Instant qualifyingStart,
        @Column(name = "race_start") Instant raceStart,
        @Column(name = "source_name") String sourceName) {

    static CalendarEntry of(Weekend weekend, String sourceName) {
        return new CalendarEntry(
                weekend.slug(),
                weekend.name(),
                weekend.circuitId(),
                weekend.format().code(),
                weekend.raceDate(),
                start(weekend, SessionKind.FP1),
                start(weekend, SessionKind.FP2),
                start(weekend, SessionKind.FP3),
                start(weekend, SessionKind.SQ),
                start(weekend, SessionKind.SPRINT),
                start(weekend, SessionKind.Q),
                start(weekend, SessionKind.R),
                sourceName);
    }

    private static Instant start(Weekend weekend, SessionKind session) {
        return weekend.start(session).orElse(null);
    }
}
