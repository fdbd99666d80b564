package dev.pitwall.f1.timing.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.f1.timing.http.Answer;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.RememberingRun;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadPayloadsDatabaseTest {

    private static final String ADDRESS = "https://api.example.org/2024/5/qualifying.json?limit=100";
    private static final Instant NOON = Instant.parse("2024-04-20T12:00:00Z");

    private DataSource database;
    private ReadPayloads payloads;

    @BeforeEach
    void empty_tables() {
        Entities.withEmpty(Catalog.ML_PROJECT, "payload");
        database = Database.shared().dataSource(Catalog.ML_PROJECT.schemaIn(Environment.DEV));
        payloads = new ReadPayloads(database, Environment.DEV);
    }

    @Test
    void the_answer_that_a_run_read_is_found_though_a_newer_one_is_there() {
        keep(41, 200, "old", 0);
        keep(42, 200, "new", 2);

        assertThat(payloads.of(ADDRESS, 41, NOON.plus(Duration.ofHours(3)))
                        .orElseThrow()
                        .at())
                .isEqualTo(NOON);
        assertThat(payloads.readBy(42)).singleElement().satisfies(answer -> {
            assertThat(answer.address()).isEqualTo(ADDRESS);
            assertThat(answer.bytes()).isEqualTo(3);
            assertThat(answer.sha256()).hasSize(64);
        });
    }

    @Test
    void an_answer_that_was_remembered_from_before_the_run_is_the_latest_of_that_time() {
        keep(41, 200, "old", 0);
        keep(42, 200, "new", 2);

        assertThat(payloads.of(ADDRESS, 99, NOON.plus(Duration.ofHours(1)))
                        .orElseThrow()
                        .at())
                .isEqualTo(NOON);
        assertThat(payloads.of(ADDRESS, 99, NOON.minusSeconds(1))).isEmpty();
    }

    @Test
    void an_answer_that_failed_fed_nothing() {
        keep(41, 500, "down", 0);

        assertThat(payloads.readBy(41)).isEmpty();
        assertThat(payloads.of(ADDRESS, 41, NOON.plusSeconds(1))).isEmpty();
    }

    @Test
    void a_revision_is_told_and_one_that_went_back_is_not() {
        keep(41, 200, "old", 0);
        long used = payloads.readBy(41).get(0).id();
        assertThat(payloads.revisionsOf(List.of(used))).isEmpty();

        keep(42, 200, "new", 1);
        assertThat(payloads.revisionsOf(List.of(used)).get(used).at()).isEqualTo(NOON.plus(Duration.ofHours(1)));

        keep(43, 200, "old", 2);
        assertThat(payloads.revisionsOf(List.of(used))).isEmpty();
        assertThat(payloads.revisionsOf(List.of())).isEmpty();
    }

    private void keep(long runId, int status, String body, int hoursAfterNoon) {
        new Payloads(database, new RememberingRun(runId, new RunConfig.None()), Clock.systemUTC(), Environment.DEV)
                .keep(new Answer(
                        URI.create(ADDRESS),
                        NOON.plus(Duration.ofHours(hoursAfterNoon)),
                        status,
                        "application/json",
                        Optional.empty(),
                        Optional.empty(),
                        body.getBytes(StandardCharsets.UTF_8)));
    }
}
