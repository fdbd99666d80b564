package dev.pitwall.f1.data;

import static dev.pitwall.f1.timing.http.LoopbackServer.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.f1.timing.RealData;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.archive.TimingArchive;
import dev.pitwall.f1.timing.http.FeedClient;
import dev.pitwall.f1.timing.http.LoopbackServer;
import dev.pitwall.f1.timing.http.RequestPace;
import dev.pitwall.f1.timing.http.RetryPolicy;
import dev.pitwall.f1.timing.jolpica.Jolpica;
import dev.pitwall.f1.timing.live.CompoundList;
import dev.pitwall.f1.timing.live.Freshness;
import dev.pitwall.f1.timing.live.LiveTimingSource;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.RememberingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code load_compound_data_job} with the live source: the recorded calendar of 2023, in the weekend of its tenth round. */
class CompoundLoadDatabaseTest {

    private static final Clock SATURDAY_OF_ROUND_TEN =
            Clock.fixed(Instant.parse("2023-07-08T12:00:00Z"), ZoneOffset.UTC);

    private final RememberingRun run = new RememberingRun(1, new RunConfig.None());
    private Entities database;
    private LoopbackServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new LoopbackServer();
        server.answer("/seasons.json?limit=100", ok(recorded("seasons-2023.json")));
        server.answer("/2023.json?limit=100&offset=0", ok(recorded("races-2023.json")));
        database = Entities.withEmpty(Catalog.ML_PROJECT, "f1_calendar", "dim_event", "dim_compound");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_tyres_of_the_list_are_taken_by_the_live_source_and_a_second_load_changes_none() throws IOException {
        Path list = RealData.file("compounds.csv");
        long lines = Files.readAllLines(list).size() - 1;

        load(list.toString());
        load(list.toString());

        assertThat(tyres()).hasSize((int) lines).contains("2023 10 HARD C1", "2023 10 MEDIUM C2", "2023 10 SOFT C3");
        assertThat(run.infos)
                .contains(
                        "dim_compound: " + lines + " rows = " + lines + " added + 0 changed + 0 unchanged, 0 refused",
                        "dim_compound: " + lines + " rows = 0 added + 0 changed + " + lines + " unchanged, 0 refused");
        assertThat(run.checks).allSatisfy(check -> {
            assertThat(check.passed()).isTrue();
            assertThat(check.summary()).isEqualTo("no event that has begun lacks tyres");
        });
        assertThat(run.warnings).isEmpty();
    }

    @Test
    void events_that_have_begun_without_their_tyres_are_named_and_those_to_come_are_not(@TempDir Path folder)
            throws IOException {
        List<String> lines = Files.readAllLines(RealData.file("compounds.csv"));
        List<String> lacking = lines.stream()
                .filter(line -> !line.matches("2023,(10|11|22),.*") && !line.matches("2023,9,.*,SOFT,.*"))
                .toList();

        load(Files.write(folder.resolve("tyres.csv"), lacking).toString());

        assertThat(run.checks).singleElement().satisfies(check -> {
            assertThat(check.passed()).isFalse();
            assertThat(check.summary())
                    .isEqualTo("2 events that have begun lack tyres: 2023 round 10 (British Grand Prix), 2023 round 9"
                            + " (Austrian Grand Prix)");
        });
    }

    @Test
    void where_nobody_keeps_a_list_a_warning_says_which_events_lack_tyres_and_how_to_name_them() {
        load("");

        assertThat(run.warnings)
                .singleElement()
                .asString()
                .startsWith("the timing source 'live' names no tyres")
                .contains("10 events that have begun lack tyres: 2023 round 10 (British Grand Prix)", "and 5 before")
                .endsWith("docs/compounds.md says how to name them");
        assertThat(run.checks).isEmpty();
        assertThat(tyres()).isEmpty();
    }

    private void load(String list) {
        FeedClient client = new FeedClient(Duration.ofSeconds(10), RetryPolicy.USUAL, RequestPace.unlimited());
        TimingSource source = new LiveTimingSource(
                "live",
                false,
                SATURDAY_OF_ROUND_TEN,
                new Jolpica(client, server.base()),
                new TimingArchive(client, server.base()),
                CompoundList.of(Optional.of(list), client),
                new Freshness(Duration.ofHours(1), Duration.ofMinutes(1)),
                SATURDAY_OF_ROUND_TEN);
        database.doInTransaction(entities -> {
            KeptRows kept = new KeptRows(entities);
            new UpdateCalendar(source, kept, new RememberingRun(1, new RunConfig.None()), SATURDAY_OF_ROUND_TEN)
                    .process();
            new LoadCompounds(source, kept, new EventsWithoutTyres(entities), run, SATURDAY_OF_ROUND_TEN).process();
        });
    }

    @SuppressWarnings("unchecked")
    private List<String> tyres() {
        return database.inTransaction(entities -> (List<String>) entities.createNativeQuery(
                        "SELECT CONCAT_WS(' ', season, round_number, nominated_as, compound) FROM ml_project_dev.dim_compound")
                .getResultList());
    }

    private static byte[] recorded(String name) throws IOException {
        return Files.readAllBytes(RealData.file("api-samples/jolpica/" + name));
    }
}
