package dev.pitwall.f1.prediction;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A group of what the model knows, left out of every weekend to see what it is worth. */
public enum Ablation {
    NOTHING("nothing"),
    FIRST_PRACTICE("fp1"),
    SECOND_PRACTICE("fp2"),
    THIRD_PRACTICE("fp3"),
    /** Sprint qualifying and sprint. */
    SPRINTS("sprints"),
    /** Every time of practice and sprint qualifying; who took part stays known. */
    ALL_PRACTICE("practice"),
    RACES("races"),
    /** That two drivers share a car, and that a team stays one over the years. */
    TEAMS("teams"),
    /** Which circuits are streets. */
    STREETS("streets"),
    /** Which tyres a lap was driven on. */
    TYRES("tyres"),
    /** Speeds at the trap. */
    TRAPS("traps"),
    /** Weather of practice and forecast of qualifying. */
    WEATHER("weather");

    private final String id;

    Ablation(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public History of(History history) {
        return new History(history.weekends().stream().map(this::of).toList());
    }

    private Weekend of(Weekend weekend) {
        return switch (this) {
            case NOTHING -> weekend;
            case FIRST_PRACTICE -> untimed(weekend, EnumSet.of(WeekendSession.FP1));
            case SECOND_PRACTICE -> untimed(weekend, EnumSet.of(WeekendSession.FP2));
            case THIRD_PRACTICE -> untimed(weekend, EnumSet.of(WeekendSession.FP3));
            case SPRINTS -> untimed(weekend, EnumSet.of(WeekendSession.SQ, WeekendSession.SPRINT));
            case ALL_PRACTICE ->
                untimed(
                        weekend,
                        EnumSet.of(WeekendSession.FP1, WeekendSession.FP2, WeekendSession.FP3, WeekendSession.SQ));
            case RACES -> with(weekend, weekend.circuitType(), weekend.sessions(), weekend.qualifying(), List.of());
            case TEAMS -> eachForHimself(weekend);
            case STREETS -> with(weekend, CircuitType.RACE, weekend.sessions(), weekend.qualifying(), weekend.race());
            case TYRES ->
                with(
                        weekend,
                        session -> laps(session, lap -> lap(lap, Optional.empty(), lap.trapKmh())),
                        weekend.forecast());
            case TRAPS ->
                with(
                        weekend,
                        session -> laps(session, lap -> lap(lap, lap.tyre(), OptionalInt.empty())),
                        weekend.forecast());
            case WEATHER -> with(weekend, Ablation::withoutWeather, QualifyingForecast.UNKNOWN);
        };
    }

    private static Weekend untimed(Weekend weekend, Set<WeekendSession> which) {
        List<SessionResult> sessions = weekend.sessions().stream()
                .map(session -> which.contains(session.session())
                        ? new SessionResult(
                                session.session(),
                                session.beforeQualifying(),
                                session.rows().stream()
                                        .map(row -> new SessionRow(
                                                row.entrant(),
                                                OptionalInt.empty(),
                                                OptionalInt.empty(),
                                                OptionalInt.empty(),
                                                row.laps()))
                                        .toList())
                        : session)
                .toList();
        return with(weekend, weekend.circuitType(), sessions, weekend.qualifying(), weekend.race());
    }

    private static Weekend eachForHimself(Weekend weekend) {
        List<SessionResult> sessions = weekend.sessions().stream()
                .map(session -> rows(
                        session,
                        session.rows().stream()
                                .map(row -> new SessionRow(
                                        alone(row.entrant()),
                                        row.position(),
                                        row.bestLapMillis(),
                                        row.idealLapMillis(),
                                        row.laps()))
                                .toList()))
                .toList();
        return with(
                weekend,
                weekend.circuitType(),
                sessions,
                weekend.qualifying().stream()
                        .map(row -> new QualifyingRow(
                                alone(row.entrant()),
                                row.order(),
                                row.classified(),
                                row.q1Millis(),
                                row.q2Millis(),
                                row.q3Millis()))
                        .toList(),
                weekend.race().stream()
                        .map(row -> new RaceRow(alone(row.entrant()), row.order(), row.classified()))
                        .toList());
    }

    private static Entrant alone(Entrant driver) {
        return new Entrant(
                driver.driverId(),
                driver.code(),
                driver.name(),
                driver.number(),
                "team-of-" + driver.driverId(),
                driver.team());
    }

    private static SessionResult rows(SessionResult session, List<SessionRow> rows) {
        return new SessionResult(
                session.session(), session.beforeQualifying(), rows, session.tyreLaps(), session.weather());
    }

    private static SessionResult laps(SessionResult session, UnaryOperator<TyreLap> change) {
        return new SessionResult(
                session.session(),
                session.beforeQualifying(),
                session.rows(),
                session.tyreLaps().stream().map(change).toList(),
                session.weather());
    }

    private static TyreLap lap(TyreLap lap, Optional<Tyre> tyre, OptionalInt trapKmh) {
        return new TyreLap(lap.driverId(), tyre, lap.lapMillis(), trapKmh);
    }

    private static SessionResult withoutWeather(SessionResult session) {
        return new SessionResult(
                session.session(),
                session.beforeQualifying(),
                session.rows(),
                session.tyreLaps(),
                TrackWeather.UNKNOWN);
    }

    private static Weekend with(Weekend weekend, UnaryOperator<SessionResult> change, QualifyingForecast forecast) {
        return new Weekend(
                weekend.key(),
                weekend.name(),
                weekend.circuitId(),
                weekend.circuitType(),
                weekend.sessions().stream().map(change).toList(),
                weekend.qualifying(),
                weekend.race(),
                forecast);
    }

    private static Weekend with(
            Weekend weekend,
            CircuitType type,
            List<SessionResult> sessions,
            List<QualifyingRow> qualifying,
            List<RaceRow> race) {
        return new Weekend(
                weekend.key(),
                weekend.name(),
                weekend.circuitId(),
                type,
                sessions,
                qualifying,
                race,
                weekend.forecast());
    }

    /** @throws IllegalArgumentException for an unknown id */
    public static Ablation ofId(String id) {
        return Arrays.stream(values())
                .filter(one -> one.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("pitwall.ablation is \"" + id + "\", expected one of "
                        + Arrays.stream(values()).map(Ablation::id).toList() + " or all"));
    }
}
