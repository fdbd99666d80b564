package dev.pitwall.f1.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.f1.timing.RealData;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.files.FilesTimingSource;
import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.RememberingRun;
import jakarta.batch.runtime.BatchStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionDataLoadDatabaseTest {

    private Entities database;
    private final RememberingRun run = new RememberingRun(1, SessionDataLoadConfig.EVERYTHING);

    @BeforeEach
    void empty_tables() {
        database = Entities.withEmpty(Catalog.ML_PROJECT, "f1_calendar", "dim_event", "raw_session_data");
    }

    @Test
    void a_load_that_was_killed_and_restarted_gives_the_same_rows() throws IOException {
        TimingSource source = new FilesTimingSource(RealData.folder(), Clock.systemUTC());
        ChunkRun load = new ChunkRun(database, source, run);

        assertThatThrownBy(() -> load.upTo(new SeasonsReader(source, run), Optional.of(13)))
                .isInstanceOf(ChunkRun.Killed.class);
        long half = database.inTransaction(entities -> new StoredResults(entities).count());
        load.toTheEnd(new SeasonsReader(source, run));

        assertThat(half).isEqualTo(13 * 500);
        assertThat(SeasonCounts.stored(database)).isEqualTo(SeasonCounts.ofTheFiles());
    }

    @Test
    void a_run_for_a_season_loads_that_season_alone() throws IOException {
        TimingSource source = new FilesTimingSource(RealData.folder(), Clock.systemUTC());
        RememberingRun season = run.forPartition("2021");

        new ChunkRun(database, source, season).toTheEnd(new SeasonsReader(source, season));

        Map<String, Long> wanted = SeasonCounts.ofTheFiles();
        wanted.keySet().removeIf(key -> !key.endsWith(" 2021"));
        assertThat(SeasonCounts.stored(database)).isEqualTo(wanted);
    }

    @Test
    void a_load_that_did_not_come_to_its_end_has_made_no_part_of_the_asset() {
        account(new FilesTimingSource(RealData.folder(), Clock.systemUTC()), BatchStatus.FAILED);
        account(new FilesTimingSource(RealData.folder(), Clock.systemUTC()), BatchStatus.STOPPING);

        assertThat(run.materializations).isEmpty();
    }

    private void account(TimingSource source, BatchStatus status) {
        database.doInTransaction(entities ->
                new SeasonsAccount(EndingStep.with(status), new StoredResults(entities), source, run).afterStep());
    }

    @Test
    void a_run_for_a_season_that_the_source_does_not_hold_fails_and_names_those_that_it_holds() {
        TimingSource source = new FilesTimingSource(RealData.folder(), Clock.systemUTC());
        RememberingRun season = run.forPartition("2017");

        assertThatThrownBy(() -> new SeasonsReader(source, season).open(null))
                .hasMessage("partition is '2017'; the timing source 'files' holds the seasons " + source.seasons());
    }

    @Test
    void a_run_for_a_season_of_the_job_that_loads_one_weekend_fails_and_names_the_job_that_makes_it() {
        TimingSource source = new FilesTimingSource(RealData.folder(), Clock.systemUTC());
        RememberingRun season = new RememberingRun(1, WeekendConfig.LATEST).forPartition("2021");

        assertThatThrownBy(() -> new WeekendReader(source, season).open(null))
                .hasMessageContaining("partition is '2021'")
                .hasMessageContaining("session_data_load_job makes the season");
    }

    @Test
    void two_runs_that_load_the_same_weekend_at_once_both_come_to_their_end(@TempDir Path folder) throws Exception {
        SmallSeason.writeTo(folder);
        TimingSource source = new FilesTimingSource(folder, Clock.systemUTC());
        database.doInTransaction(
                entities -> new UpdateCalendar(source, new KeptRows(entities), run, Clock.systemUTC()).process());
        RememberingRun weekend = new RememberingRun(3, new WeekendConfig(2018, 1));
        CountDownLatch bothHaveRead = new CountDownLatch(2);

        List<Future<ChunkRun.Counts>> loads;
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            loads = threads.invokeAll(Collections.nCopies(
                    2,
                    () -> new ChunkRun(database, source, weekend)
                            .beforeWriting(() -> meet(bothHaveRead))
                            .toTheEnd(new WeekendReader(source, weekend))));
        } finally {
            threads.shutdown();
        }

        long written = loads.get(0).get().written();
        assertThat(written).isPositive().isEqualTo(loads.get(1).get().written());
        long stored = database.inTransaction(entities -> new StoredResults(entities).count());
        assertThat(stored).isEqualTo(written);
    }

    private static void meet(CountDownLatch all) {
        all.countDown();
        try {
            assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_refused_row_is_kept_once_with_its_reason_and_the_others_are_loaded(@TempDir Path folder) throws IOException {
        SmallSeason.writeTo(folder);
        Path practice = folder.resolve("practice_results.csv");
        String rows = Files.readString(practice);
        Files.writeString(practice, rows.replace(",84026,", ",a lap,"));
        TimingSource source = new FilesTimingSource(folder, Clock.systemUTC());

        ChunkRun.Counts first = new ChunkRun(database, source, run).toTheEnd(new SeasonsReader(source, run));
        new ChunkRun(database, source, run).toTheEnd(new SeasonsReader(source, run));

        assertThat(first.skipped()).isEqualTo(1);
        assertThat(first.read()).isEqualTo(first.written() + 1);
        List<RefusedRow> refused =
                database.inTransaction(entities -> entities.createQuery("select r from RefusedRow r", RefusedRow.class)
                        .getResultList());
        assertThat(refused).hasSize(1);
        assertThat(run.refusals.get(0)).contains("practice_results.csv:2").contains("best_lap_ms is 'a lap'");
    }

    @Test
    void a_row_that_the_source_has_put_right_is_changed_and_no_other(@TempDir Path folder) throws IOException {
        SmallSeason.writeTo(folder);
        TimingSource source = new FilesTimingSource(folder, Clock.systemUTC());
        new ChunkRun(database, source, run).toTheEnd(new SeasonsReader(source, run));
        Path practice = folder.resolve("practice_results.csv");
        Files.writeString(practice, Files.readString(practice).replace(",84026,", ",84025,"));

        ChunkRun.Counts counts = new ChunkRun(database, source, run).toTheEnd(new SeasonsReader(source, run));

        assertThat(counts.written()).isEqualTo(1);
        assertThat(counts.filtered()).isEqualTo(counts.read() - 1);
        List<Integer> laps = database.inTransaction(entities -> entities.createQuery(
                        "select r.lapMarks.bestLapMillis from RawSessionRow r where r.key.resultTable = 'practice_results'"
                                + " and r.lapMarks.bestLapMillis in (84025, 84026)",
                        Integer.class)
                .getResultList());
        assertThat(laps).containsExactly(84025);
    }
}
