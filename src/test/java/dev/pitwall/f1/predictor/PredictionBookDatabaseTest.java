package dev.pitwall.f1.predictor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.f1.prediction.Ranking;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Entities;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PredictionBookDatabaseTest {

    private static final WeekendKey BAHRAIN = new WeekendKey(2024, 1);
    private static final WeekendKey JEDDAH = new WeekendKey(2024, 2);
    private static final WeekendKey LAST_SEASON = new WeekendKey(2023, 22);
    private static final Instant FRIDAY = Instant.parse("2024-03-01T12:00:00Z");

    private Entities database;

    @BeforeEach
    void empty_tables() {
        database = Entities.withEmpty(Catalog.ML_PROJECT, "prediction");
    }

    @Test
    void of_several_predictions_of_a_weekend_the_list_has_the_one_made_last() {
        predict(7, BAHRAIN, FRIDAY);
        predict(5, BAHRAIN, FRIDAY.plusSeconds(3600));
        predict(8, JEDDAH, FRIDAY);
        predict(9, JEDDAH, FRIDAY);

        assertThat(runs(book -> book.latestOfEach(2024))).containsExactly(9L, 5L);
    }

    @Test
    void a_season_is_listed_alone_and_the_latest_season_comes_first() {
        predict(1, LAST_SEASON, FRIDAY);
        predict(2, BAHRAIN, FRIDAY);

        assertThat(this.<List<Integer>>ask(PredictionBook::seasons)).containsExactly(2024, 2023);
        assertThat(runs(book -> book.latestOfEach(2023))).containsExactly(1L);
        assertThat(runs(book -> book.latestOfEach(2022))).isEmpty();
    }

    @Test
    void what_waits_for_its_judgement_is_the_latest_prediction_of_a_weekend_that_has_none() {
        predict(1, LAST_SEASON, FRIDAY);
        judge(1);
        predict(2, BAHRAIN, FRIDAY);
        judge(2);
        predict(3, BAHRAIN, FRIDAY.plusSeconds(60));
        predict(4, JEDDAH, FRIDAY);

        assertThat(runs(PredictionBook::unjudged)).containsExactly(4L, 3L);
    }

    @Test
    void a_judgement_of_an_earlier_prediction_is_not_taken_for_that_of_the_latest() {
        predict(2, BAHRAIN, FRIDAY);
        judge(2);
        predict(3, BAHRAIN, FRIDAY.plusSeconds(60));
        predict(4, JEDDAH, FRIDAY);
        judge(4);

        var judgements = ask(PredictionBook::judgements);

        assertThat(judgements.get(BAHRAIN)).isEmpty();
        assertThat(judgements.get(JEDDAH)).isPresent();
    }

    private List<Long> runs(Function<PredictionBook, List<Prediction>> question) {
        return ask(question).stream().map(Prediction::runId).toList();
    }

    private <T> T ask(Function<PredictionBook, T> question) {
        return database.inTransaction(entities -> question.apply(new PredictionBook(entities)));
    }

    private void predict(long run, WeekendKey weekend, Instant at) {
        var prediction = new Prediction(run, weekend, weekend.season() + "-" + weekend.round(), "a Grand Prix")
                .ofOrder(List.of(), List.of(), OptionalInt.empty())
                .from(List.of("FP1"), List.of(), false, at, at);
        database.doInTransaction(entities -> new PredictionBook(entities).keep(prediction));
    }

    private void judge(long run) {
        var ranking = new Ranking(List.of("a", "b"), List.of("b", "a"));
        database.doInTransaction(entities -> new PredictionBook(entities)
                .keep(new Evaluation(run, run + 100, ranking, ranking, OptionalInt.empty(), FRIDAY)));
    }
}
