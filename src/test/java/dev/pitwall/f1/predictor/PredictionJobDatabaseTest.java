package dev.pitwall.f1.predictor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.f1.data.LoadedSeasons;
import dev.pitwall.f1.prediction.PredictedDriver;
import dev.pitwall.f1.prediction.QualifyingPrediction;
import dev.pitwall.f1.timing.RealData;
import dev.pitwall.f1.timing.files.FilesTimingSource;
import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.definition.Metadata;
import dev.pitwall.testing.RememberingRun;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The steps of F1_Prediction_Job for the first round of 2024, on the real results, one after the other in their order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PredictionJobDatabaseTest {

    private static final PredictionConfig BAHRAIN = new PredictionConfig(2024, 1);

    private PredictionSteps steps;
    private long rowsOfQualifyingWhenPredicted;
    private final RememberingRun run = new RememberingRun(7, BAHRAIN);

    @BeforeAll
    void predict_bahrain() {
        FilesTimingSource source = new FilesTimingSource(RealData.folder(), Clock.systemUTC());
        LoadedSeasons database = LoadedSeasons.empty(source);
        steps = new PredictionSteps(database, source);
        steps.all(run);
        rowsOfQualifyingWhenPredicted = steps.qualifyingRows(2024, 1);
    }

    @Test
    void twenty_drivers_have_a_place_a_time_and_a_gap() {
        Prediction prediction = steps.prediction(7);

        assertThat(prediction.rows()).hasSize(20);
        assertThat(prediction.rows())
                .extracting(PredictedRow::position)
                .startsWith(1, 2, 3)
                .endsWith(20);
        assertThat(prediction.rows())
                .allSatisfy(row -> assertThat(row.time().getAsInt()).isBetween(85_000, 95_000));
        assertThat(prediction.rows()).isSortedAccordingTo((a, b) -> Double.compare(a.gapPercent(), b.gapPercent()));
        assertThat(prediction.eventKey()).isEqualTo("2024-bahrain");
        assertThat(prediction.sessionsUsed()).containsExactly("FP1", "FP2", "FP3");
    }

    @Test
    void the_cut_off_is_the_begin_of_qualifying() {
        assertThat(steps.prediction(7).cutOff()).isEqualTo("2024-03-01T16:00:00Z");
    }

    @Test
    void everything_before_the_weekend_was_loaded_and_its_qualifying_was_not() {
        assertThat(rowsOfQualifyingWhenPredicted).isZero();
        assertThat(steps.qualifyingRows(2023, 22)).isEqualTo(20);
    }

    @Test
    void the_message_has_a_table_that_fits_discord() {
        Announcement message = run.announcements.get(0);

        assertThat(message.title()).isEqualTo("2024 Bahrain Grand Prix (round 1): predicted qualifying");
        assertThat(message.link()).contains("/predictions/2024-1");
        assertThat(message.footer()).contains("1 Mar 2024 16:00 UTC").contains("model ridge");
        Metadata.Table table = message.table().orElseThrow();
        assertThat(table.rows()).hasSize(20);
        assertThat(width(table)).isLessThanOrEqualTo(56);
        assertThat(message.text()).doesNotContain("DEMONSTRATION");
    }

    @Test
    void the_message_has_a_picture_with_a_text_alternative() {
        Announcement message = run.announcements.get(0);

        assertThat(message.pictures()).singleElement().satisfies(picture -> {
            assertThat(picture.fileName()).isEqualTo("predicted-order.png");
            assertThat(picture.png()).startsWith(0x89, 'P', 'N', 'G');
            assertThat(picture.alternative())
                    .contains("2024 Bahrain Grand Prix")
                    .contains("VER");
        });
    }

    @Test
    void the_evaluation_answers_the_prediction_and_stands_beside_the_order_of_practice() {
        RememberingRun evaluation = new RememberingRun(8, BAHRAIN);

        steps.evaluate(evaluation);

        Evaluation judged = steps.evaluation(7);
        assertThat(judged.drivers()).isEqualTo(20);
        assertThat(judged.positionMeanError()).isPositive().isLessThan(judged.baselinePositionMeanError());
        assertThat(judged.poleRight()).isTrue();
        assertThat(judged.gapMedianError().getAsInt()).isBetween(1, 1000);
        Announcement message = evaluation.announcements.get(0);
        assertThat(message.pictures())
                .extracting(picture -> picture.fileName())
                .containsExactly("predicted-against-actual-time.png", "predicted-against-actual-position.png");
        assertThat(message.replyTo()).contains(run.announcements.get(0).key());
        assertThat(message.table().orElseThrow().rows()).hasSize(20);
        assertThat(width(message.table().orElseThrow())).isLessThanOrEqualTo(56);
    }

    @Test
    void the_model_is_kept_with_all_that_is_needed_to_predict_again() {
        FittedModel kept = steps.model(7);

        assertThat(kept.model()).isEqualTo(steps.trainedAnew(2024, 1));
    }

    @Test
    void a_stored_prediction_is_made_again_bit_for_bit_from_its_stored_model() {
        List<PredictedRow> stored = steps.prediction(7).rows();

        QualifyingPrediction again = steps.predictedAnew(2024, 1, steps.model(7).model());

        assertThat(again.drivers()).hasSize(stored.size());
        for (PredictedRow row : stored) {
            PredictedDriver driver = again.drivers().get(row.position() - 1);
            assertThat(driver.entrant().driverId()).isEqualTo(row.driverId());
            assertThat(driver.timeMillis()).isEqualTo(row.time());
            assertThat(driver.gapPercent()).isEqualTo(row.gapPercent());
            assertThat(driver.poleProbability()).isEqualTo(row.poleProbability());
            assertThat(driver.wide().highPercent()).isEqualTo(row.wideHighPercent());
        }
    }

    @Test
    void the_challengers_are_judged_over_the_same_events_and_stand_behind_the_champion() {
        List<JudgedModel> judged = steps.judgedModels(7);

        assertThat(judged).extracting(JudgedModel::kind).containsExactly("ridge", "conditions", "least_squares");
        assertThat(judged).extracting(JudgedModel::champion).containsExactly(true, false, false);
        assertThat(judged).allSatisfy(one -> {
            assertThat(one.judgement().events()).isEqualTo(20);
            assertThat(one.judgement().positionMeanError()).isBetween(1.0, 5.0);
        });
    }

    @Test
    void a_step_that_is_repeated_puts_its_result_in_the_place_of_the_earlier_one() {
        Prediction before = steps.prediction(7);

        steps.predict(run);

        assertThat(steps.prediction(7).rows()).isEqualTo(before.rows());
    }

    @Test
    void every_file_that_fed_it_is_named_with_its_hash_and_counted() {
        List<UsedSources.Seen> used = steps.used(7);

        assertThat(used)
                .extracting(one -> one.source().address())
                .contains("events.csv", "practice_results.csv", "qualifying_results.csv", "race_results.csv")
                .doesNotHaveDuplicates();
        assertThat(used)
                .allSatisfy(
                        one -> assertThat(one.source().sha256().orElseThrow()).hasSize(64))
                .allSatisfy(one -> assertThat(one.changed()).isEmpty());
        assertThat(used)
                .filteredOn(one -> one.source().fed().ofWeekend())
                .extracting(one -> one.source().address())
                .contains("practice_results.csv")
                .doesNotContain("qualifying_results.csv", "race_results.csv");
    }

    @Test
    void every_qualifying_before_is_judged_walk_forward_with_the_baseline_beside_it() {
        List<JudgedRound> rounds = steps.rounds();

        assertThat(rounds).hasSizeGreaterThan(100);
        assertThat(rounds)
                .extracting(round -> round.weekend().toString())
                .contains("2022 round 1", "2023 round 22")
                .doesNotContain("2024 round 1");
        AccuracyView view = steps.accuracy(2022);
        assertThat(view.rounds()).hasSize(22);
        assertThat(view.seasons()).extracting(AccuracyView.Season::name).startsWith("2023", "2022", "2021", "2020");
        assertThat(view.worst())
                .filteredOn(round -> round.event().equals("2022 Canadian Grand Prix"))
                .singleElement()
                .satisfies(round ->
                        assertThat(round.circumstances()).contains("slower than the best lap before, as in rain"));
        assertThat(view.rounds().get(0).circumstances()).contains("under new rules");
    }

    @Test
    void each_asset_is_told_once_with_its_metadata() {
        assertThat(run.materializations)
                .extracting(made -> made.asset().value())
                .contains("cleaned_session_data", "qualifying_features", "qualifying_model", "predicted_qualifying");
        assertThat(run.errors).isEmpty();
    }

    private static int width(Metadata.Table table) {
        int width = table.columns().size() - 1;
        for (int column = 0; column < table.columns().size(); column++) {
            int index = column;
            width += List.copyOf(table.rows()).stream()
                    .mapToInt(row -> row.get(index).length())
                    .max()
                    .orElse(0);
        }
        return width;
    }
}
