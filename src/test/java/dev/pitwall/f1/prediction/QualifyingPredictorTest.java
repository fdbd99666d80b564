package dev.pitwall.f1.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

class QualifyingPredictorTest {
    private final QualifyingPredictor predictor = new QualifyingPredictor();
    private final History history = Weekends.seasons(2020, 2021, 12);
    private final Weekend weekend = history.find(new EventKey(2021, 8)).orElseThrow();

    @Test
    void two_predictions_of_the_same_data_are_equal_to_the_last_bit() {
        assertThat(predict(new History(new ArrayList<>(history.weekends())), weekend))
                .isEqualTo(predict(history, weekend));
    }

    @Test
    void nothing_that_came_later_changes_a_prediction() {
        List<Weekend> changed = new ArrayList<>();
        for (Weekend one : history.weekends()) {
            boolean later = one.key().compareTo(weekend.key()) >= 0;
            changed.add(later ? upsideDown(one) : one);
        }
        Weekend disturbed = changed.get(history.weekends().indexOf(weekend));

        assertThat(predict(new History(changed), disturbed)).isEqualTo(predict(history, weekend));
        assertThat(predict(history.before(weekend.key()), weekend.beforeQualifying()))
                .isEqualTo(predict(history, weekend));
    }

    @Test
    void what_came_earlier_does_change_it() {
        List<Weekend> changed = new ArrayList<>(history.weekends());
        changed.set(2, upsideDown(changed.get(2)));

        assertThat(predict(new History(changed), weekend)).isNotEqualTo(predict(history, weekend));
    }

    @Test
    void a_model_names_the_last_event_before_the_weekend_and_the_hash_of_every_one_that_it_was_trained_on() {
        GapModel model = predictor.train(ModelKind.RIDGE, history, weekend);

        assertThat(model.lastEvent()).isEqualTo(new EventKey(2021, 7).toString());
        assertThat(model.historySha256())
                .isEqualTo(DigestUtils.sha256Hex(history.before(weekend.key()).weekends().stream()
                        .map(one -> one + "\n")
                        .collect(Collectors.joining())));
    }

    @Test
    void the_walk_forward_predicts_what_the_predictor_predicts() {
        List<WalkForward.Evaluation> evaluations = new WalkForward()
                .over(Set.of(ModelKind.RIDGE), history, Set.of(2021))
                .get(ModelKind.RIDGE);

        assertThat(evaluations).hasSize(12);
        assertThat(evaluations.get(7).prediction()).isEqualTo(predict(history, weekend));
    }

    @Test
    void a_walk_forward_is_blind_to_the_event_itself_and_to_all_after_it() {
        List<Weekend> changed = new ArrayList<>();
        for (Weekend one : history.weekends()) {
            changed.add(one.key().compareTo(weekend.key()) >= 0 ? upsideDown(one) : one);
        }
        Set<ModelKind> kinds = Set.of(ModelKind.values());

        var told = new WalkForward().over(kinds, history, Set.of(2021));
        var disturbed = new WalkForward().over(kinds, new History(changed), Set.of(2021));

        for (ModelKind kind : kinds) {
            for (int event = 0; event < 8; event++) {
                assertThat(disturbed.get(kind).get(event).prediction())
                        .isEqualTo(told.get(kind).get(event).prediction());
            }
            assertThat(disturbed.get(kind).get(8).prediction())
                    .isNotEqualTo(told.get(kind).get(8).prediction());
        }
    }

    @Test
    void a_driver_without_practice_does_not_vanish() {
        Entrant idle = Weekends.entrant(4);
        List<SessionResult> sessions = weekend.sessions().stream()
                .map(session -> new SessionResult(
                        session.session(),
                        session.beforeQualifying(),
                        session.rows().stream()
                                .map(row -> row.entrant().equals(idle)
                                        ? new SessionRow(
                                                idle, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), 0)
                                        : row)
                                .toList()))
                .toList();

        QualifyingPrediction prediction = predict(history, with(weekend, sessions));

        assertThat(prediction.drivers())
                .hasSize(20)
                .anyMatch(driver -> driver.entrant().equals(idle));
    }

    @Test
    void without_any_practice_the_field_of_the_last_race_is_predicted() {
        QualifyingPrediction prediction = predict(history, with(weekend, List.of()));

        assertThat(prediction.drivers()).hasSize(20);
        assertThat(prediction.poleMillis()).isEmpty();
    }

    @Test
    void positions_gaps_and_chances_are_in_order() {
        QualifyingPrediction prediction = predict(history, weekend);

        assertThat(prediction.drivers()).hasSize(20);
        assertThat(prediction.drivers().get(0).gapPercent()).isZero();
        assertThat(prediction.drivers()).isSortedAccordingTo((a, b) -> Double.compare(a.gapPercent(), b.gapPercent()));
        assertThat(prediction.drivers().stream()
                        .mapToDouble(PredictedDriver::poleProbability)
                        .sum())
                .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(prediction.drivers().stream()
                        .mapToDouble(PredictedDriver::q3Probability)
                        .sum())
                .isCloseTo(10, org.assertj.core.data.Offset.offset(0.1));
    }

    @Test
    void too_little_history_is_refused_with_what_is_missing() {
        Weekend third = history.weekends().get(2);

        assertThatThrownBy(() -> predictor.train(ModelKind.RIDGE, history, third))
                .isInstanceOf(NotEnoughHistoryException.class)
                .hasMessageContaining("2020-03")
                .hasMessageContaining("2 earlier qualifyings");
    }

    private QualifyingPrediction predict(History past, Weekend of) {
        return predictor.predict(predictor.train(ModelKind.RIDGE, past, of), past, of);
    }

    private static Weekend with(Weekend weekend, List<SessionResult> sessions) {
        return new Weekend(
                weekend.key(),
                weekend.name(),
                weekend.circuitId(),
                weekend.circuitType(),
                sessions,
                weekend.qualifying(),
                weekend.race());
    }

    /** The same practice, the opposite qualifying and race. */
    private static Weekend upsideDown(Weekend weekend) {
        int last = weekend.qualifying().size() + 1;
        return new Weekend(
                weekend.key(),
                weekend.name(),
                weekend.circuitId(),
                weekend.circuitType(),
                weekend.sessions(),
                weekend.qualifying().stream()
                        .map(row -> new QualifyingRow(
                                row.entrant(),
                                last - row.order(),
                                true,
                                OptionalInt.of(200_000 - row.q1Millis().getAsInt()),
                                row.q2Millis(),
                                row.q3Millis()))
                        .toList(),
                weekend.race().stream()
                        .map(row -> new RaceRow(row.entrant(), last - row.order(), true))
                        .toList());
    }
}
