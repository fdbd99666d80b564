package dev.pitwall.f1.prediction;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A race weekend, as much of it as is known.
 *
 * @param circuitId the same over the years
 * @param sessions those that were held; a cancelled session is absent
 * @param qualifying empty until it was held; sorted by {@link QualifyingRow#order()}
 * @param race empty until it was held; sorted by {@link RaceRow#order()}
 * @param forecast for qualifying, made before its day
 */
public record Weekend(
        EventKey key,
        String name,
        String circuitId,
        CircuitType circuitType,
        List<SessionResult> sessions,
        List<QualifyingRow> qualifying,
        List<RaceRow> race,
        QualifyingForecast forecast) {
    public Weekend {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(circuitId, "circuitId");
        Objects.requireNonNull(circuitType, "circuitType");
        sessions = sessions.stream()
                .sorted(Comparator.comparing(SessionResult::session))
                .toList();
        if (sessions.stream().map(SessionResult::session).distinct().count() != sessions.size()) {
            throw new IllegalArgumentException("sessions of " + key + " name one session twice");
        }
        qualifying = qualifying.stream()
                .sorted(Comparator.comparingInt(QualifyingRow::order))
                .toList();
        race = race.stream().sorted(Comparator.comparingInt(RaceRow::order)).toList();
        Objects.requireNonNull(forecast, "forecast");
    }

    /** Of which no forecast is known. */
    public Weekend(
            EventKey key,
            String name,
            String circuitId,
            CircuitType circuitType,
            List<SessionResult> sessions,
            List<QualifyingRow> qualifying,
            List<RaceRow> race) {
        this(key, name, circuitId, circuitType, sessions, qualifying, race, QualifyingForecast.UNKNOWN);
    }

    /** This weekend as it stood when qualifying began: what may feed its prediction, and nothing else. */
    public Weekend beforeQualifying() {
        return withSessions(
                sessions.stream().filter(SessionResult::beforeQualifying).toList());
    }

    /** Only those sessions, no qualifying and no race. */
    Weekend withSessions(List<SessionResult> some) {
        return new Weekend(key, name, circuitId, circuitType, some, List.of(), List.of(), forecast);
    }

    /** Whether its qualifying has an order: one without two numbered positions was cancelled, or is not over. */
    public boolean isDecided() {
        return qualifying.stream().filter(QualifyingRow::classified).count() > 1;
    }

    /** Whether any of it is known. */
    boolean wasHeld() {
        return !qualifying.isEmpty()
                || !race.isEmpty()
                || sessions.stream().anyMatch(session -> !session.rows().isEmpty());
    }

    public Optional<SessionResult> session(WeekendSession session) {
        return sessions.stream().filter(held -> held.session() == session).findFirst();
    }
}
