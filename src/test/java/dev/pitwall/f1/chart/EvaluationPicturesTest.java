package dev.pitwall.f1.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationPicturesTest {

    @Test
    void the_times_are_told_with_pole_count_and_typical_error() {
        String alternative = Sample.TIME.picture().alternative();

        assertThat(alternative)
                .contains("actual time of 20 drivers")
                .contains("Fastest was VER with 1:29.179")
                .containsPattern("half of them within 0\\.\\d{3} s");
    }

    @Test
    void the_positions_are_told_with_pole_count_and_mean_error() {
        String alternative = Sample.POSITION.picture().alternative();

        assertThat(alternative)
                .contains("actual position of 20 drivers")
                .contains("First was VER, predicted 1")
                .containsPattern("off by \\d\\.\\d\\d on average");
    }

    @Test
    void the_accuracy_is_told_beside_the_baseline() {
        String alternative = Sample.ACCURACY.picture().alternative();

        assertThat(alternative)
                .contains("Over 24 rounds the prediction was off by 2.5", "the baseline (best practice lap) by 2.9")
                .containsPattern("Best: Grand Prix \\d+ with .*; worst: Grand Prix \\d+ with");
    }

    @Test
    void every_driver_is_labelled_in_a_scatter() {
        for (Sample sample : List.of(Sample.TIME, Sample.TIME_OF_A_TIGHT_FIELD, Sample.TIME_IN_THE_WET)) {
            assertThat(texts(sample)).containsAll(Fields.CODES.subList(0, 20));
        }
        assertThat(texts(Sample.POSITION_OF_TWENTY_TWO)).containsAll(Fields.CODES);
    }

    @Test
    void a_driver_far_behind_is_told_by_the_time() {
        assertThat(texts(Sample.TIME_WITH_ONE_FAR_BEHIND)).contains("RUS 1:44.300");
    }

    @Test
    void the_order_of_the_input_does_not_matter() {
        List<ComparedTime> backwards = new ArrayList<>(Fields.times(20, 0));
        Collections.reverse(backwards);
        Caption caption = Caption.of("Times");

        assertThat(QualifyingPictures.timeAgainstActual(caption, backwards).svg())
                .isEqualTo(QualifyingPictures.timeAgainstActual(caption, Fields.times(20, 0))
                        .svg());
    }

    @Test
    void nothing_to_draw_is_refused() {
        Caption caption = Caption.of("Nothing");

        assertThatIllegalArgumentException().isThrownBy(() -> QualifyingPictures.timeAgainstActual(caption, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QualifyingPictures.positionAgainstActual(caption, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QualifyingPictures.accuracyByRound(caption, "baseline", List.of()));
    }

    private static List<String> texts(Sample sample) {
        return Drawn.of(sample.picture()).labels().stream()
                .map(Drawn.Label::text)
                .toList();
    }
}
