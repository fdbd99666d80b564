package dev.pitwall.f1.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PredictedOrderTest {

    private static final Caption CAPTION = Caption.of("2024 Bahrain Grand Prix: predicted qualifying");

    @Test
    void the_alternative_names_pole_and_the_number_of_drivers() {
        Picture picture = QualifyingPictures.predictedOrder(CAPTION, GapUnit.SECONDS, Fields.predicted(20));

        assertThat(picture.alternative())
                .startsWith(
                        "2024 Bahrain Grand Prix: predicted qualifying. Predicted on pole: VER with 1:29.179, LEC +")
                .contains("20 drivers, last OCO");
    }

    @Test
    void the_alternative_says_how_many_came_inside_their_band() {
        Picture picture = QualifyingPictures.predictedOrder(CAPTION, GapUnit.SECONDS, Fields.evaluated(20));

        assertThat(picture.alternative()).containsPattern("the actual gap of \\d+ of 20 lies in the 80 % band");
    }

    @Test
    void a_remark_is_drawn_and_read_out() {
        Picture picture = Sample.ORDER_OF_TWENTY_TWO_EVALUATED.picture();

        assertThat(picture.alternative()).contains("DEMONSTRATION: a simulated championship");
        assertThat(Drawn.of(picture).labels()).anyMatch(label -> label.text().startsWith("DEMONSTRATION"));
    }

    @Test
    void every_driver_has_a_row_with_position_code_and_time() {
        List<String> labels = Drawn.of(Sample.ORDER.picture()).labels().stream()
                .map(label -> label.text().replace('\u00a0', ' ').strip().replaceAll(" +", " "))
                .toList();

        assertThat(labels).contains("1 VER 1:29.179");
        assertThat(labels)
                .filteredOn(label -> label.matches("\\d+ [A-Z]{3} 1:\\d\\d\\.\\d{3}"))
                .hasSize(20);
    }

    @Test
    void one_who_is_far_behind_is_told_by_its_value_and_does_not_squeeze_the_others() {
        List<String> labels = Drawn.of(Sample.ORDER_WITH_ONE_FAR_BEHIND.picture()).labels().stream()
                .map(Drawn.Label::text)
                .toList();

        assertThat(labels).contains("+14.021\u00a0s").doesNotContain("10.0");
    }

    @Test
    void drivers_out_of_order_are_refused() {
        List<PredictedGap> fromTheSecond = Fields.predicted(3).subList(1, 3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> QualifyingPictures.predictedOrder(CAPTION, GapUnit.SECONDS, fromTheSecond))
                .withMessageContaining("driver 1 has position 2");
    }
}
