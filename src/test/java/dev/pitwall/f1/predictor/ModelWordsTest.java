package dev.pitwall.f1.predictor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.f1.prediction.Calibration;
import dev.pitwall.f1.prediction.GapModel;
import dev.pitwall.f1.prediction.ModelKind;
import dev.pitwall.f1.timing.WeekendKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelWordsTest {

    private static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");

    @Test
    void the_same_model_by_the_setting_needs_no_word() {
        assertThat(ModelWords.notes(fitted("ridge"), Optional.empty(), Optional.of("ridge")))
                .isEmpty();
        assertThat(ModelWords.notes(fitted("ridge"), Optional.empty(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void a_message_says_that_another_model_speaks_than_in_the_last_prediction_and_by_whose_word() {
        assertThat(ModelWords.notes(
                        fitted("least_squares"), Optional.of(choice("least_squares")), Optional.of("ridge")))
                .containsExactly("Another model speaks than in the last prediction: least_squares took over from ridge,"
                        + " by an operator's word of 1 Mar 2024 12:00 UTC.");
        assertThat(ModelWords.notes(fitted("least_squares"), Optional.empty(), Optional.of("ridge")))
                .containsExactly("Another model speaks than in the last prediction: least_squares took over from ridge,"
                        + " by the setting pitwall.prediction.model.");
    }

    @Test
    void a_model_that_an_operator_chose_is_named_as_long_as_the_word_stands() {
        assertThat(ModelWords.notes(
                        fitted("least_squares"), Optional.of(choice("least_squares")), Optional.of("least_squares")))
                .containsExactly("The model least_squares speaks by an operator's word of 1 Mar 2024 12:00 UTC.");
    }

    @Test
    void a_message_names_no_account_and_the_page_does() {
        Optional<ChampionChoice> choice = Optional.of(choice("least_squares"));

        assertThat(ModelWords.notes(fitted("least_squares"), choice, Optional.of("ridge"))
                        .toString())
                .doesNotContain("olga");
        assertThat(ModelWords.byWhom(choice)).isEqualTo("by the word of olga, 1 Mar 2024 12:00 UTC");
    }

    private static ChampionChoice choice(String kind) {
        Champion.Word before = new Champion.Word(ModelKind.RIDGE, ModelKind.RIDGE, Optional.empty());
        return new ChampionChoice(0, Optional.of(kind), before, "a try", "olga", NOW);
    }

    private static FittedModel fitted(String kind) {
        Calibration calibration =
                new Calibration(1, 0, 1, List.of(new Calibration.BandZone(99, -1, -0.5, 0.5, 1)), 0, 5);
        GapModel model = new GapModel(kind, List.of(), calibration, "2023-22", 130, 2600, "0".repeat(64), "1");
        return new FittedModel(7, new WeekendKey(2024, 1), model, NOW, NOW);
    }
}
