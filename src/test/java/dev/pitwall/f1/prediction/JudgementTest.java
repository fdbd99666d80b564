package dev.pitwall.f1.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private final History history = Weekends.seasons(2020, 2021, 8);

    @Test
    void every_model_is_judged_over_the_same_latest_events() {
        Map<ModelKind, Judgement> latest = new WalkForward().latest(history, 8);

        Judgement season = Judgement.of(new WalkForward()
                .over(Set.of(ModelKind.RIDGE), history, Set.of(2021))
                .get(ModelKind.RIDGE));
        assertThat(latest).containsOnlyKeys(ModelKind.values());
        assertThat(latest.get(ModelKind.RIDGE)).isEqualTo(season);
        assertThat(latest.get(ModelKind.LEAST_SQUARES).events()).isEqualTo(8);
    }

    @Test
    void events_without_enough_before_them_are_not_judged() {
        assertThat(new WalkForward().latest(Weekends.seasons(2020, 2020, 5), 20))
                .isEmpty();
        assertThat(new WalkForward()
                        .latest(Weekends.seasons(2020, 2020, 7), 20)
                        .get(ModelKind.RIDGE)
                        .events())
                .isEqualTo(2);
    }

    @Test
    void a_walk_that_trains_and_judges_gives_to_the_bit_what_two_walks_give() {
        Weekend weekend = history.find(new EventKey(2021, 8)).orElseThrow();
        QualifyingPredictor predictor = new QualifyingPredictor();
        for (ModelKind kind : ModelKind.values()) {
            WalkForward.Trained trained =
                    new WalkForward().train(kind, history, weekend, 2, event -> event.equals(new EventKey(2020, 7)));

            assertThat(trained.model()).isEqualTo(predictor.train(kind, history, weekend));
            assertThat(trained.evaluations()).containsOnlyKeys(ModelKind.values());
            assertThat(trained.evaluations().get(kind))
                    .extracting(one -> one.prediction().event())
                    .containsExactly(new EventKey(2020, 7), new EventKey(2021, 6), new EventKey(2021, 7));
            WalkForward.Evaluation judged = trained.evaluations().get(kind).get(1);
            assertThat(judged.prediction())
                    .isEqualTo(predictor.predict(
                            predictor.train(kind, history, judged.weekend()), history, judged.weekend()));
        }
    }

    @Test
    void with_just_enough_to_train_nothing_is_judged() {
        History six = Weekends.seasons(2020, 2020, 6);

        WalkForward.Trained trained = new WalkForward()
                .train(ModelKind.RIDGE, six, six.find(new EventKey(2020, 6)).orElseThrow(), 20, event -> true);

        assertThat(trained.model().events()).isEqualTo(5);
        assertThat(trained.evaluations()).isEmpty();
    }

    @Test
    void without_any_event_there_is_no_judgement() {
        assertThatThrownBy(() -> Judgement.of(List.of())).hasMessageContaining("no event");
    }

    @Test
    void a_group_that_is_left_out_leaves_every_driver_in() {
        for (Ablation group : Ablation.values()) {
            History rest = group.of(history);
            Weekend weekend = rest.find(new EventKey(2021, 8)).orElseThrow();
            QualifyingPredictor predictor = new QualifyingPredictor();

            QualifyingPrediction prediction =
                    predictor.predict(predictor.train(ModelKind.RIDGE, rest, weekend), rest, weekend);

            assertThat(prediction.drivers()).as(group.id()).hasSize(20);
        }
    }

    @Test
    void leaving_nothing_out_changes_nothing() {
        assertThat(Ablation.NOTHING.of(history)).isEqualTo(history);
        assertThat(Ablation.ofId("fp3")).isEqualTo(Ablation.THIRD_PRACTICE);
        assertThatThrownBy(() -> Ablation.ofId("luck"))
                .hasMessageContaining("pitwall.ablation is \"luck\"")
                .hasMessageContaining("fp3");
    }

    @Test
    void probabilities_are_compared_with_what_came() {
        Reliability half =
                new Reliability(List.of(new Reliability.Forecast(0.5, true), new Reliability.Forecast(0.5, false)));
        Reliability sure =
                new Reliability(List.of(new Reliability.Forecast(0.9, false), new Reliability.Forecast(0.9, false)));

        assertThat(half.calibrationError()).isCloseTo(0, within(1e-12));
        assertThat(half.brier()).isCloseTo(0.25, within(1e-12));
        assertThat(sure.calibrationError()).isCloseTo(0.9, within(1e-12));
        assertThat(sure.said() - sure.came()).isCloseTo(0.9, within(1e-12));
    }
}
