package dev.pitwall.f1.predictor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.f1.prediction.Calibration;
import dev.pitwall.f1.prediction.GapModel;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.orchestration.definition.Announcement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PredictionAnnouncementTest {

    private static final Instant CUT_OFF = Instant.parse("2025-03-15T05:00:00Z");

    @Test
    void the_table_has_position_driver_team_time_gap_and_band() {
        Announcement message = announced(7, List.of("FP1", "FP2"), OptionalInt.of(80_000));

        assertThat(message.title()).isEqualTo("2025 Australian Grand Prix (round 1): predicted qualifying");
        assertThat(message.table().orElseThrow().columns())
                .containsExactly("P", "Driver", "Team", "Time", "Gap", "80 % band");
        assertThat(message.table().orElseThrow().rows())
                .containsExactly(
                        List.of("1", "Sainz Jr.", "Williams", "1:20.000", "", "0.00–0.40"),
                        List.of("2", "Antonelli", "Mercedes", "1:20.400", "+0.400", "0.16–2.00"));
    }

    @Test
    void where_no_pole_time_is_told_gap_and_band_are_in_percent() {
        assertThat(announced(7, List.of(), OptionalInt.empty())
                        .table()
                        .orElseThrow()
                        .rows()
                        .get(1))
                .containsExactly("2", "Antonelli", "Mercedes", "–", "+0.50%", "0.20–2.50");
    }

    @Test
    void who_is_missing_and_what_is_unusual_is_said_with_the_reason() {
        assertThat(announced(7, List.of("FP1", "FP2"), OptionalInt.of(80_000))
                        .text()
                        .lines())
                .containsExactly(
                        "Made from FP1, FP2 and every qualifying before.",
                        "Not predicted: Jack Doohan, he gave the car back",
                        "FP1 was wet.");
        assertThat(announced(7, List.of(), OptionalInt.empty()).text())
                .startsWith("Made without practice, from earlier weekends alone.");
    }

    @Test
    void the_foot_has_the_cut_off_the_model_and_how_good_it_was() {
        assertThat(announced(7, List.of("FP1"), OptionalInt.of(80_000)).footer())
                .contains("Data up to 15 Mar 2025 05:00 UTC · model ridge 2, 150 events · so far 2.5 places off");
    }

    @Test
    void after_a_later_practice_the_message_is_the_same_one_with_another_text() {
        Announcement friday = announced(7, List.of("FP1"), OptionalInt.of(80_000));
        Announcement saturday = announced(8, List.of("FP1", "FP2", "FP3"), OptionalInt.of(79_000));

        assertThat(saturday.key()).isEqualTo(friday.key());
        assertThat(saturday.text()).isNotEqualTo(friday.text());
    }

    private static Announcement announced(long run, List<String> sessions, OptionalInt pole) {
        Prediction prediction = new Prediction(run, new WeekendKey(2025, 1), "2025-australia", "Australian Grand Prix")
                .ofOrder(
                        List.of(
                                row(1, "Carlos Sainz Jr.", "Williams", pole, 0, 0, 0.5),
                                row(2, "Andrea Kimi Antonelli", "Mercedes", pole, 0.5, 0.2, 2.5)),
                        List.of(new Absentee("jack-doohan", "Jack Doohan", "Alpine", "he gave the car back")),
                        pole)
                .from(sessions, List.of("FP1 was wet."), false, CUT_OFF, CUT_OFF);
        Calibration calibration =
                new Calibration(1, 0, 1, List.of(new Calibration.BandZone(99, -1, -0.5, 0.5, 1)), 0, 60);
        GapModel model = new GapModel("ridge", List.of(), calibration, "2024-24", 150, 3000, "0".repeat(64), "2");
        return PredictionAnnouncement.of(prediction, model, Optional.empty(), Optional.of("so far 2.5 places off"));
    }

    private static PredictedRow row(
            int position, String name, String team, OptionalInt pole, double gap, double low, double high) {
        Integer time = pole.isPresent() ? (int) Math.round(pole.getAsInt() * (1 + gap / 100)) : null;
        return new PredictedRow(
                position, name, "XXX", name, team, team, time, gap, gap, gap, low, high, 0.5, 1, null, null);
    }
}
