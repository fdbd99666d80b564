package dev.pitwall.f1.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.f1.databasebuild.TablesOn;
import dev.pitwall.f1.timing.RealData;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.files.FilesTimingSource;
import dev.pitwall.orchestration.backfill.BackfillChoice;
import dev.pitwall.orchestration.backfill.BackfillRequest;
import dev.pitwall.orchestration.backfill.BackfillStatus;
import dev.pitwall.orchestration.backfill.BackfillsOn;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.run.RunStatus;
import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.RememberingRun;
import jakarta.batch.runtime.BatchStatus;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Backfills of {@code raw_session_data} by {@code session_data_load_job}: a part for each season, and a run for each part. */
class SeasonBackfillDatabaseTest {

    private Entities database;
    private TimingSource source;
    private BackfillsOn backfills;

    @BeforeEach
    void empty_tables() {
        source = new FilesTimingSource(RealData.folder(), Clock.systemUTC());
        database = Entities.withEmpty(Catalog.ML_PROJECT, "f1_calendar", "dim_event", "raw_session_data");
        backfills = new BackfillsOn(
                entities -> new Definitions(List.of(new DataWorkspace(
                        null,
                        null,
                        source,
                        null,
                        null,
                        new LoadableSeasons(
                                TablesOn.the(
                                        Database.shared().dataSource(Catalog.ML_PROJECT.schemaIn(Environment.DEV))),
                                entities)))),
                Clock.systemUTC());
    }

    @Test
    void the_missing_seasons_of_a_range_are_loaded_and_no_other_and_one_that_was_killed_goes_on() throws IOException {
        updateCalendar();
        RememberingRun before = new RememberingRun(1, new SessionDataLoadConfig(2018, 2019, false));
        new ChunkRun(database, source, before).toTheEnd(new SeasonsReader(source, before));
        account(before);

        assertThat(backfills.preview(missing(Optional.empty(), Optional.empty())))
                .isEqualTo(seasonsOfTheFolder().subList(2, seasonsOfTheFolder().size()));
        long backfill = backfills.start(missing(Optional.of("2018"), Optional.of("2021")));
        List<RunRequest> requests = backfills.moveOn(backfill);

        assertThat(requests)
                .extracting(request -> request.partition().orElseThrow().value())
                .containsExactly("2020", "2021");
        load(run(requests.get(0)), Optional.empty());
        load(run(requests.get(1)), Optional.of(2));
        backfills.moveOn(backfill);

        assertThat(backfills.found(backfill).status()).isEqualTo(BackfillStatus.COMPLETED_SUCCESS);
        assertThat(rowsBySeason()).isEqualTo(countedFrom2018To2021());
        assertThat(backfills.preview(missing(Optional.empty(), Optional.empty())))
                .startsWith("2022");
    }

    @Test
    void before_there_is_a_calendar_every_season_since_2018_may_be_asked_for() {
        assertThat(backfills.preview(missing(Optional.empty(), Optional.of("2020"))))
                .containsExactly("2018", "2019", "2020");
        Entities.withEmpty(Catalog.ML_PROJECT, "raw_session_data");
        assertThat(backfills.preview(missing(Optional.empty(), Optional.of("2020"))))
                .containsExactly("2018", "2019", "2020");
    }

    private static BackfillRequest missing(Optional<String> from, Optional<String> to) {
        return new BackfillRequest(
                "raw_session_data",
                Optional.of("session_data_load_job"),
                from,
                to,
                BackfillChoice.MISSING,
                Json.createObjectBuilder().add("laps", false).build(),
                2);
    }

    private static RememberingRun run(RunRequest request) {
        return new RememberingRun(2, request.config())
                .forPartition(request.partition().orElseThrow().value());
    }

    /** @param chunks after which the machine goes away for the first time */
    private void load(RememberingRun run, Optional<Integer> chunks) {
        ChunkRun load = new ChunkRun(database, source, run);
        if (chunks.isPresent()) {
            assertThatThrownBy(() -> load.upTo(new SeasonsReader(source, run), chunks))
                    .isInstanceOf(ChunkRun.Killed.class);
        }
        load.toTheEnd(new SeasonsReader(source, run));
        account(run);
        backfills.ended(run.partition().orElseThrow().value(), RunStatus.SUCCESS);
    }

    private void account(RememberingRun run) {
        database.doInTransaction(entities -> new SeasonsAccount(
                        EndingStep.with(BatchStatus.STARTED), new StoredResults(entities), source, run)
                .afterStep());
        run.materializations.forEach(made -> backfills.made(
                made.asset().value(), made.partition().orElseThrow().value()));
    }

    private void updateCalendar() {
        RememberingRun run = new RememberingRun(1, SessionDataLoadConfig.EVERYTHING);
        database.doInTransaction(
                entities -> new UpdateCalendar(source, new KeptRows(entities), run, Clock.systemUTC()).process());
    }

    private List<String> seasonsOfTheFolder() {
        return source.seasons().stream().map(String::valueOf).toList();
    }

    private Map<String, Long> rowsBySeason() {
        return database.inTransaction(entities -> entities.createQuery(
                        "select cast(r.key.season as string) from RawSessionRow r", String.class)
                .getResultStream()
                .collect(Collectors.groupingBy(season -> season, TreeMap::new, Collectors.counting())));
    }

    /** From the lines of the files, by nothing of ours. */
    private static Map<String, Long> countedFrom2018To2021() throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        for (String file : SeasonCounts.RESULT_FILES) {
            try (Stream<String> lines = Files.lines(RealData.file(file + ".csv"))) {
                lines.skip(1)
                        .map(line -> line.substring(0, 4))
                        .filter(season -> season.compareTo("2021") <= 0)
                        .forEach(season -> counts.merge(season, 1L, Long::sum));
            }
        }
        return counts;
    }
}
