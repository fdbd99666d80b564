package dev.pitwall.f1.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.f1.timing.http.Answer;
import dev.pitwall.f1.timing.http.AnswerStore;
import dev.pitwall.f1.timing.store.StoredAnswers;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.RememberingRun;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourceReadsDatabaseTest {

    private static final String ADDRESS = "https://archive.test/WeatherData.jsonStream";

    private Entities database;
    private SourceReads reads;

    @BeforeEach
    void an_answer_that_run_3_read_and_another_that_revises_it() {
        database = Entities.withEmpty(Catalog.ML_PROJECT, "payload", "prediction");
        reads = new SourceReads(Database.shared().dataSource("ml_project_dev"), Map.of(), Environment.DEV);
        answer("as it came first", 3);
        answer("revised", 4);
    }

    @Test
    void a_revision_names_the_predictions_of_runs_that_had_rows_from_an_earlier_load() {
        prediction(8);
        prediction(9);
        prediction(10);
        long old = revision().revisionOf().orElseThrow();

        source(8, old);
        source(9, old);
        source(10, revision().id());

        assertThat(revision().predictions()).containsExactly(9L, 8L);
        assertThat(reads.answers(10, false, true))
                .filteredOn(answer -> answer.id() == old)
                .singleElement()
                .satisfies(answer -> assertThat(answer.predictions()).isEmpty());
    }

    @Test
    void a_prediction_whose_sources_were_not_written_down_is_found_by_what_its_run_read() {
        prediction(3);

        assertThat(revision().predictions()).containsExactly(3L);
    }

    @Test
    void of_many_predictions_the_latest_are_named_and_the_others_counted() {
        long old = revision().revisionOf().orElseThrow();
        for (long run = 20; run < 32; run++) {
            prediction(run);
            source(run, old);
        }

        assertThat(revision().latestPredictions()).containsExactly(31L, 30L, 29L, 28L, 27L);
        assertThat(revision().earlierPredictions()).isEqualTo(7);
    }

    @Test
    void before_there_are_tables_of_predictions_none_is_asked_for() {
        assertThat(reads.answers(10, true, false))
                .singleElement()
                .satisfies(answer -> assertThat(answer.predictions()).isEmpty());
    }

    private ReadAnswer revision() {
        List<ReadAnswer> revisions = reads.answers(10, true, true);
        assertThat(revisions).hasSize(1);
        return revisions.get(0);
    }

    private static void answer(String body, long runId) {
        AnswerStore store = StoredAnswers.readBy(
                new RememberingRun(runId, new RunConfig.None()),
                Database.shared().dataSource("ml_project_dev"));
        store.keep(new Answer(
                URI.create(ADDRESS),
                Instant.now(),
                200,
                "text/plain",
                Optional.empty(),
                Optional.empty(),
                body.getBytes(StandardCharsets.UTF_8)));
    }

    private void prediction(long runId) {
        execute("INSERT INTO ml_project_dev.prediction (run_id, season, round_number, event_key, event_name,"
                + " demonstration, sessions_used, notes, cut_off, predicted_at) VALUES (" + runId
                + ", 2024, 1, '2024-bahrain', 'Bahrain Grand Prix', 0, 'FP1', '[]', '2024-03-01', '2024-03-01')");
    }

    private void source(long runId, long payloadId) {
        execute(
                "INSERT INTO ml_project_dev.prediction_source (run_id, place, address, payload_id, read_at, result_rows,"
                        + " of_weekend, changed_before) VALUES (" + runId + ", 1, '" + ADDRESS + "', " + payloadId
                        + ", '2024-03-01', 0, 0, 0)");
    }

    private void execute(String sql) {
        database.doInTransaction(entities -> entities.createNativeQuery(sql).executeUpdate());
    }
}
