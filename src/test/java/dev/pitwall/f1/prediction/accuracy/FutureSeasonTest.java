package dev.pitwall.f1.prediction.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pitwall.f1.prediction.History;
import dev.pitwall.f1.prediction.Judgement;
import dev.pitwall.f1.prediction.ModelKind;
import dev.pitwall.f1.prediction.Note;
import dev.pitwall.f1.prediction.PredictedDriver;
import dev.pitwall.f1.prediction.QualifyingPrediction;
import dev.pitwall.f1.prediction.WalkForward;
import dev.pitwall.f1.prediction.WalkForward.Evaluation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on a season that nobody tuned on, with all that such a season may bring. */
class FutureSeasonTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    static Path folder;

    private static Map<ModelKind, List<Evaluation>> evaluations;

    @BeforeAll
    static void judge() throws IOException {
        FutureFolder.writeTo(folder);
        History history = new ResultFolder(folder).read().history();
        evaluations = new WalkForward().over(EnumSet.allOf(ModelKind.class), history, Set.of(FutureFolder.SEASON));
    }

    @Test
    void the_command_judges_every_qualifying_and_names_what_it_refused() {
        assertThat(run("2025,2026")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("accuracy season=2025 events=10 ")
                .contains("accuracy season=2026 events=8 ")
                .contains("accuracy season=2025,2026 events=18 ")
                .doesNotContain("NaN")
                .doesNotContain("?");
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("qualifying_results.csv", "column order", "\"twenty-third\"", "a whole number"));
    }

    @Test
    void events_with_too_little_before_them_are_named_and_the_others_judged() {
        assertThat(run("2024")).isZero();

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("[2024-01, 2024-02, 2024-03, 2024-04, 2024-05]")
                .doesNotContain("2024-06");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("accuracy season=2024 events=5 ");
    }

    @Test
    void a_season_that_is_not_there_is_an_error_that_names_it() {
        assertThat(run("2027")).isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Season 2027 has no event with a qualifying");
    }

    @Test
    void every_driver_of_every_weekend_is_predicted_by_every_model_and_the_numbers_are_sound() {
        evaluations.values().stream().flatMap(List::stream).forEach(evaluation -> {
            QualifyingPrediction prediction = evaluation.prediction();
            assertThat(prediction.drivers())
                    .as("%s", prediction.event())
                    .hasSize(22)
                    .allSatisfy(FutureSeasonTest::isSound);
            assertThat(prediction.drivers().stream()
                            .map(driver -> driver.entrant().driverId())
                            .toList())
                    .containsAll(evaluation.ranking().actual());
            assertThat(prediction.drivers().stream()
                            .mapToDouble(PredictedDriver::poleProbability)
                            .sum())
                    .isCloseTo(1, within(1e-6));
            assertThat(prediction.drivers().stream()
                            .mapToDouble(PredictedDriver::q3Probability)
                            .sum())
                    .isCloseTo(10, within(0.1));
        });
    }

    @Test
    void after_the_change_of_rules_practice_is_believed_and_not_the_form_of_before() {
        Evaluation opening = of(1);

        assertThat(opening.ranking().meanAbsoluteError()).isLessThan(3.5);
        assertThat(opening.ranking().spearman()).isGreaterThan(0.75);
        Judgement season = Judgement.of(evaluations.get(ModelKind.RIDGE));
        Judgement practice = Judgement.ofBaseline(evaluations.get(ModelKind.RIDGE));
        assertThat(season.positionMeanError()).isLessThan(practice.positionMeanError());
    }

    @Test
    void what_is_unusual_is_said_and_nothing_else() {
        assertThat(notes(1)).containsOnly(Note.Kind.NEW_TEAM, Note.Kind.ROOKIE);
        assertThat(notes(2)).containsExactly(Note.Kind.ONE_PRACTICE);
        assertThat(notes(FutureFolder.CANCELLED + 1)).containsExactly(Note.Kind.ONE_PRACTICE);
        assertThat(notes(FutureFolder.NO_PRACTICE)).containsExactly(Note.Kind.NO_FIELD);
        assertThat(notes(FutureFolder.ABSENCES))
                .containsOnly(Note.Kind.NO_PRACTICE)
                .hasSize(2);
        assertThat(of(FutureFolder.ABSENCES).prediction().missing())
                .singleElement()
                .satisfies(one -> assertThat(one.entrant().driverId()).isEqualTo("driver-90"));
        assertThat(notes(FutureFolder.ROUNDS)).isEmpty();
        assertThat(notes(1).stream().filter(Note.Kind.NEW_TEAM::equals)).hasSize(1);
    }

    private static void isSound(PredictedDriver driver) {
        assertThat(driver.gapPercent()).isBetween(0.0, 10.0);
        assertThat(driver.wide().lowPercent()).isLessThanOrEqualTo(driver.half().lowPercent());
        assertThat(driver.half().lowPercent()).isLessThanOrEqualTo(driver.half().highPercent());
        assertThat(driver.half().highPercent())
                .isLessThanOrEqualTo(driver.wide().highPercent());
        assertThat(driver.poleProbability()).isBetween(0.0, 1.0);
        assertThat(driver.q3Probability()).isBetween(0.0, 1.0);
        driver.timeMillis().ifPresent(millis -> assertThat(millis).isBetween(85_000, 98_000));
    }

    private static Evaluation of(int round) {
        return evaluations.get(ModelKind.RIDGE).stream()
                .filter(one -> one.weekend().key().round() == round)
                .findFirst()
                .orElseThrow();
    }

    private static List<Note.Kind> notes(int round) {
        return of(round).prediction().notes().stream().map(Note::kind).toList();
    }

    private int run(String seasons) {
        return AccuracyCommand.run(
                new String[] {"/", folder.toString(), seasons, null, null},
                new PrintStream(out, true),
                new PrintStream(err, true));
    }
}
