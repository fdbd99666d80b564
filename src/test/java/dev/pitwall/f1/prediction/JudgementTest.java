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
