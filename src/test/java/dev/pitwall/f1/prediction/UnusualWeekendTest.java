package dev.pitwall.f1.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is done, and said, when a weekend is not as most are. */
class UnusualWeekendTest {
    private final QualifyingPredictor predictor = new QualifyingPredictor();
    private final History history = Weekends.seasons(2020, 2021, 8);
    private final Weekend weekend = history.find(new EventKey(2021, 8)).orElseThrow();

    @Test
    void a_usual_weekend_needs_no_words() {
        assertThat(predict(weekend).notes()).isEmpty();
    }

    @Test
    void a_driver_without_a_time_is_placed_by_the_past_and_named() {
        Entrant idle = Weekends.entrant(1);

        QualifyingPrediction prediction = predict(rows(row -> row.entrant().equals(idle) ? untimed(idle) : row));

        assertThat(noted(prediction, Note.Kind.NO_PRACTICE)).containsExactly("Driver 1");
        assertThat(placeOf(prediction, idle.driverId())).isLessThanOrEqualTo(6);
        assertThat(prediction.drivers()).hasSize(20);
    }

    @Test
    void a_driver_who_is_in_no_session_list_is_placed_by_the_past_and_named() {
        Entrant away = Weekends.entrant(7);

        QualifyingPrediction prediction = predict(without(away));

        assertThat(prediction.drivers()).hasSize(20);
        assertThat(noted(prediction, Note.Kind.NO_PRACTICE)).containsExactly("Driver 7");
        assertThat(placeOf(prediction, away.driverId())).isBetween(4, 13);
    }

    @Test
    void a_driver_whose_car_another_drove_is_not_in_the_field() {
        Entrant away = Weekends.entrant(7);
        Entrant substitute = new Entrant("substitute", "SUB", "Substitute", 77, away.teamId(), away.team());

        assertThat(predict(replaced(7, substitute)).drivers())
                .hasSize(20)
                .noneMatch(driver -> driver.entrant().equals(away));
    }

    @Test
    void a_driver_without_a_time_in_the_first_weekend_of_a_season_stays_in_the_field() {
        Weekend opening = history.find(new EventKey(2021, 1)).orElseThrow();
        Entrant idle = Weekends.entrant(7);
        List<SessionResult> sessions = opening.sessions().stream()
                .map(session -> mapped(session, row -> row.entrant().equals(idle) ? untimed(idle) : row))
                .toList();

        assertThat(predict(opening.withSessions(sessions)).drivers())
                .hasSize(20)
                .anyMatch(driver -> driver.entrant().equals(idle));
    }

    @Test
    void over_a_winter_nobody_is_given_his_last_car() {
        Weekend opening = history.find(new EventKey(2021, 1)).orElseThrow();
        List<SessionResult> sessions = opening.sessions().stream()
                .map(session -> filtered(session, Weekends.entrant(7)))
                .toList();

        assertThat(predict(opening.withSessions(sessions)).drivers()).hasSize(19);
    }

    @Test
    void a_rookie_starts_with_his_car_and_is_named() {
        Entrant rookie = new Entrant("rookie", "ROO", "Rookie", 99, "team-0", "Team 0");

        QualifyingPrediction prediction = predict(replaced(0, rookie));

        assertThat(noted(prediction, Note.Kind.ROOKIE)).containsExactly("Rookie");
        assertThat(placeOf(prediction, "rookie")).isLessThanOrEqualTo(8);
    }

    @Test
    void a_substitute_keeps_what_was_learned_of_him_and_is_named() {
        Weekend before = history.find(new EventKey(2021, 7)).orElseThrow();
        Weekend without = new Weekend(
                before.key(),
                before.name(),
                before.circuitId(),
                before.circuitType(),
                before.sessions(),
                before.qualifying(),
                before.race().stream()
                        .filter(row -> !row.entrant().equals(Weekends.entrant(19)))
                        .toList());
        List<Weekend> past = new ArrayList<>(history.before(weekend.key()).weekends());
        past.set(past.size() - 1, without);

        QualifyingPrediction prediction = predict(new History(past), weekend);

        assertThat(noted(prediction, Note.Kind.SUBSTITUTE)).containsExactly("Driver 19");
        assertThat(placeOf(prediction, "driver-19")).isGreaterThan(12);
    }

    @Test
    void a_reserve_who_gave_the_car_back_is_left_out_with_a_reason() {
        Entrant reserve = new Entrant("reserve", "RES", "Reserve", 50, "team-4", "Team 4");
        List<SessionResult> sessions = new ArrayList<>(weekend.sessions());
        sessions.set(
                0,
                mapped(
                        sessions.get(0),
                        row -> row.entrant().equals(Weekends.entrant(8)) ? Weekends.row(reserve, 91_000, 9) : row));

        QualifyingPrediction prediction = predict(weekend.withSessions(sessions));

        assertThat(prediction.drivers())
                .hasSize(20)
                .noneMatch(driver -> driver.entrant().equals(reserve));
        assertThat(prediction.missing()).singleElement().satisfies(one -> {
            assertThat(one.entrant()).isEqualTo(reserve);
            assertThat(one.reason()).contains("ran last in FP1");
        });
    }

    @Test
    void a_new_team_starts_behind_the_middle_and_is_named() {
        List<SessionResult> sessions = new ArrayList<>();
        for (SessionResult session : weekend.sessions()) {
            List<SessionRow> rows = new ArrayList<>(session.rows());
            IntStream.range(0, 2)
                    .forEach(i -> rows.add(Weekends.row(
                            new Entrant("new-" + i, "NE" + i, "New " + i, 60 + i, "new-team", "New Team"),
                            90_900,
                            20)));
            sessions.add(new SessionResult(session.session(), true, rows));
        }

        QualifyingPrediction prediction = predict(weekend.withSessions(sessions));

        assertThat(prediction.drivers()).hasSize(22);
        assertThat(noted(prediction, Note.Kind.NEW_TEAM)).containsExactly("New Team");
        assertThat(placeOf(prediction, "new-0")).isBetween(6, 18);
    }

    @Test
    void a_wet_session_counts_little_and_is_named() {
        Weekend wet = thirdPracticeUpsideDown(192_000);
        Weekend dry = thirdPracticeUpsideDown(181_700);

        assertThat(noted(predict(wet), Note.Kind.WET_SESSION)).containsExactly("FP3");
        assertThat(predict(dry).notes()).isEmpty();
        assertThat(gapOf(predict(wet), "driver-19")).isGreaterThan(1.2 * gapOf(predict(dry), "driver-19"));
    }

    @Test
    void a_cancelled_session_is_named_and_the_others_stand_in() {
        QualifyingPrediction prediction =
                predict(weekend.withSessions(weekend.sessions().subList(0, 2)));

        assertThat(noted(prediction, Note.Kind.MISSING_SESSION)).containsExactly("FP3");
        assertThat(prediction.drivers()).hasSize(20);
    }

    @Test
    void a_sprint_weekend_has_one_practice_and_wider_bands() {
        Weekend sprint = weekend.withSessions(List.of(
                weekend.sessions().get(0),
                new SessionResult(
                        WeekendSession.SQ, true, weekend.sessions().get(1).rows())));
        Weekend oneOnly = weekend.withSessions(weekend.sessions().subList(0, 1));

        assertThat(noted(predict(sprint), Note.Kind.ONE_PRACTICE)).hasSize(1);
        assertThat(meanWidth(predict(oneOnly))).isGreaterThan(meanWidth(predict(weekend)));
    }

    @Test
    void a_weekend_without_any_session_takes_the_field_of_the_last_race_and_tells_no_times() {
        QualifyingPrediction prediction = predict(weekend.withSessions(List.of()));

        assertThat(prediction.notes()).extracting(Note::kind).containsExactly(Note.Kind.NO_FIELD);
        assertThat(prediction.drivers())
                .hasSize(20)
                .allMatch(driver -> driver.timeMillis().isEmpty());
    }

    @Test
    void both_models_predict_whatever_the_weekend_lacks() {
        for (ModelKind kind : ModelKind.values()) {
            Weekend bare = weekend.withSessions(weekend.sessions().subList(0, 1));
            assertThat(predictor
                            .predict(predictor.train(kind, history, bare), history, bare)
                            .drivers())
                    .hasSize(20);
        }
    }

    private QualifyingPrediction predict(Weekend of) {
        return predict(history, of);
    }

    private QualifyingPrediction predict(History past, Weekend of) {
        return predictor.predict(predictor.train(ModelKind.RIDGE, past, of), past, of);
    }

    /** The first word or the names before the verb: who or what a note is about. */
    private static List<String> noted(QualifyingPrediction prediction, Note.Kind kind) {
        return prediction.notes().stream()
                .filter(note -> note.kind() == kind)
                .map(note -> note.text().split(" (has|was|set|is) ")[0])
                .toList();
    }

    private static int placeOf(QualifyingPrediction prediction, String driverId) {
        return prediction.drivers().stream()
                .filter(driver -> driver.entrant().driverId().equals(driverId))
                .findFirst()
                .orElseThrow()
                .position();
    }

    private static double gapOf(QualifyingPrediction prediction, String driverId) {
        return prediction.drivers().get(placeOf(prediction, driverId) - 1).gapPercent();
    }

    private static double meanWidth(QualifyingPrediction prediction) {
        return prediction.drivers().stream()
                .mapToDouble(
                        driver -> driver.wide().highPercent() - driver.wide().lowPercent())
                .average()
                .orElseThrow();
    }

    private Weekend thirdPracticeUpsideDown(int sum) {
        List<SessionResult> sessions = new ArrayList<>(weekend.sessions());
        sessions.set(
                2,
                mapped(
                        sessions.get(2),
                        row -> Weekends.row(
                                row.entrant(), sum - row.bestLapMillis().getAsInt(), 20)));
        return weekend.withSessions(sessions);
    }

    private Weekend without(Entrant driver) {
        return weekend.withSessions(weekend.sessions().stream()
                .map(session -> filtered(session, driver))
                .toList());
    }

    private static SessionResult filtered(SessionResult session, Entrant driver) {
        return new SessionResult(
                session.session(),
                true,
                session.rows().stream()
                        .filter(row -> !row.entrant().equals(driver))
                        .toList());
    }

    private Weekend replaced(int driver, Entrant by) {
        return rows(row -> row.entrant().equals(Weekends.entrant(driver))
                ? Weekends.row(by, row.bestLapMillis().getAsInt(), row.laps())
                : row);
    }

    private Weekend rows(UnaryOperator<SessionRow> change) {
        return weekend.withSessions(weekend.sessions().stream()
                .map(session -> mapped(session, change))
                .toList());
    }

    private static SessionResult mapped(SessionResult session, UnaryOperator<SessionRow> change) {
        return new SessionResult(
                session.session(), true, session.rows().stream().map(change).toList());
    }

    private static SessionRow untimed(Entrant driver) {
        return new SessionRow(driver, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), 0);
    }
}
