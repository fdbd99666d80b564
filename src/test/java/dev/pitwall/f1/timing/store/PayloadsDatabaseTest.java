package dev.pitwall.f1.timing.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.f1.timing.http.Answer;
import dev.pitwall.f1.timing.http.FeedFailure;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.RememberingRun;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PayloadsDatabaseTest {

    private static final URI ADDRESS = URI.create("https://api.example.org/2024/5/qualifying.json?limit=100");
    private static final Instant NOON = Instant.parse("2024-04-20T12:00:00Z");

    private DataSource database;

    @BeforeEach
    void empty_tables() {
        Entities.withEmpty(Catalog.ML_PROJECT, "payload", "prediction");
        database = Database.shared().dataSource(Catalog.ML_PROJECT.schemaIn(Environment.DEV));
    }

    @Test
    void an_answer_comes_back_as_it_was() {
        store(1).keep(answer(200, "{\"a\":1}", 0));

        Answer found = store(1).latest(ADDRESS).orElseThrow();
        assertThat(found.body()).asString().isEqualTo("{\"a\":1}");
        assertThat(found.at()).isEqualTo(NOON);
        assertThat(found.etag()).contains("\"tag\"");
        assertThat(found.status()).isEqualTo(200);
    }

    @Test
    void the_same_answer_again_is_counted_and_not_kept_twice() throws SQLException {
        store(1).keep(answer(200, "same", 0));
        store(1).keep(answer(200, "same", 1));

        assertThat(
                        rows(
                                "SELECT CONCAT(times_seen, ' ', COALESCE(revision_of, 'no revision')) FROM ml_project_dev.payload"))
                .containsExactly("2 no revision");
    }

    @Test
    void a_later_different_answer_is_a_revision_and_one_that_goes_back_is_another() throws SQLException {
        store(1).keep(answer(200, "old", 0));
        store(1).keep(answer(500, "down", 1));
        store(1).keep(answer(200, "new", 2));
        store(1).keep(answer(200, "old", 3));

        assertThat(rows("SELECT CONCAT(payload_id, ' ', http_status, ' ', COALESCE(revision_of, '-')) FROM"
                        + " ml_project_dev.payload ORDER BY payload_id"))
                .containsExactly("1 200 -", "2 500 -", "3 200 1", "4 200 3");
        assertThat(store(1).latest(ADDRESS).orElseThrow().body()).asString().isEqualTo("old");
    }

    @Test
    void a_revision_shows_the_predictions_that_had_read_what_it_revises() throws SQLException {
        store(41).keep(answer(200, "old", 0));
        store(42).keep(answer(200, "old", 1));
        prediction(41);
        store(43).keep(answer(200, "new", 2));

        assertThat(rows("SELECT CONCAT(p.payload_id, ' ', q.run_id) FROM ml_project_dev.payload p"
                        + " JOIN ml_project_dev.payload_reader r ON r.payload_id = p.revision_of"
                        + " JOIN ml_project_dev.prediction q ON q.run_id = r.run_id"))
                .containsExactly("2 41");
    }

    @Test
    void a_host_is_known_by_its_last_answer_and_its_last_failure() throws SQLException {
        store(1).keep(answer(200, "{}", 0));
        store(1).failed(ADDRESS, new FeedFailure.Blocked(ADDRESS.toString(), 403));

        assertThat(
                        rows(
                                "SELECT CONCAT(host, ' ', last_answer_at IS NOT NULL, ' ', last_failure) FROM ml_project_dev.source_host"))
                .containsExactly("api.example.org 1 " + ADDRESS + " refuses this server (status 403)");
    }

    @Test
    void two_nodes_together_keep_to_the_limit_of_a_host() throws Exception {
        List<HostLimit> limits = List.of(new HostLimit(4, Duration.ofHours(1)));
        Callable<Duration> request =
                () -> places().take("api.example.org", limits).until();

        List<Duration> waits = new ArrayList<>();
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (Future<Duration> wait :
                    nodes.invokeAll(List.of(request, request, request, request, request, request))) {
                waits.add(wait.get());
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(waits).filteredOn(Duration::isZero).hasSize(4);
        assertThat(waits).filteredOn(wait -> wait.toMinutes() >= 59).hasSize(2);
    }

    @Test
    void a_place_that_was_given_back_is_free_again() {
        List<HostLimit> limits = List.of(new HostLimit(1, Duration.ofHours(1)));
        HostPlaces.Place place = places().take("api.example.org", limits);

        places().giveBack(place);

        assertThat(places().take("api.example.org", limits).until()).isZero();
    }

    private HostPlaces places() {
        // Each call of the container's is a transaction; here a connection that commits at its end stands for it.
        return new HostPlaces(new OneTransaction(database), Environment.DEV);
    }

    private Payloads store(long runId) {
        return new Payloads(
                database, new RememberingRun(runId, new RunConfig.None()), Clock.systemUTC(), Environment.DEV);
    }

    private static Answer answer(int status, String body, int hoursAfterNoon) {
        return new Answer(
                ADDRESS,
                NOON.plus(Duration.ofHours(hoursAfterNoon)),
                status,
                "application/json",
                Optional.of("\"tag\""),
                Optional.empty(),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private void prediction(long runId) {
        Database.shared()
                .execute(
                        "INSERT INTO ml_project_dev.prediction (run_id, season, round_number, event_key, event_name,"
                                + " demonstration, sessions_used, notes, cut_off, predicted_at) VALUES (" + runId
                                + ", 2024, 5, '2024-chinese', 'Chinese Grand Prix', 0, 'FP1', '[]', '2024-04-20', '2024-04-20')");
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
