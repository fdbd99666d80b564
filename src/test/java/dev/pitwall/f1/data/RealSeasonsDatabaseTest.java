package dev.pitwall.f1.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.f1.timing.RealData;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.files.FilesTimingSource;
import dev.pitwall.orchestration.definition.Metadata;
import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.RememberingRun;
import jakarta.batch.runtime.BatchStatus;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** All real seasons, loaded once for those who look at them: it takes seconds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealSeasonsDatabaseTest {

    private final RememberingRun run = new RememberingRun(1, SessionDataLoadConfig.EVERYTHING);
    private TimingSource source;
    private Entities database;
    private ChunkRun.Counts counts;

    @BeforeAll
    void load() {
        source = new FilesTimingSource(RealData.folder(), Clock.systemUTC());
        database = Entities.withEmpty(Catalog.ML_PROJECT, "f1_calendar", "dim_event", "raw_session_data");
        counts = new ChunkRun(database, source, run).toTheEnd(new SeasonsReader(source, run));
    }

    @Test
    void every_row_is_accounted_for() throws IOException {
        Map<String, Long> lines = SeasonCounts.ofTheFiles();

        assertThat(counts.read())
                .isEqualTo(lines.values().stream().mapToLong(Long::longValue).sum());
        assertThat(counts.read()).isEqualTo(counts.written() + counts.filtered() + counts.skipped());
        assertThat(SeasonCounts.stored(database)).isEqualTo(lines);
        assertThat(run.refusals).isEmpty();
    }

    @Test
    void a_second_load_changes_nothing() {
        RememberingRun again = new RememberingRun(2, SessionDataLoadConfig.EVERYTHING);

        ChunkRun.Counts second = new ChunkRun(database, source, again).toTheEnd(new SeasonsReader(source, again));

        assertThat(second).isEqualTo(new ChunkRun.Counts(counts.read(), 0, counts.read(), 0));
        long written = database.inTransaction(entities -> entities.createQuery(
                        "select count(r) from RawSessionRow r where r.loadedByRunId = 2", Long.class)
                .getSingleResult());
        assertThat(written).isZero();
    }

    @Test
    void each_season_is_a_part_of_the_asset_with_its_own_count() throws IOException {
        database.doInTransaction(entities -> new SeasonsAccount(
                        EndingStep.with(BatchStatus.STARTED), new StoredResults(entities), source, run)
                .afterStep());

        Map<String, Long> told = run.materializations.stream()
                .collect(Collectors.toMap(
                        made -> made.partition().orElseThrow().value(),
                        made -> (long) ((Metadata.Quantity) made.metadata().get("rows of the season")).value(),
                        Long::sum,
                        TreeMap::new));
        Map<String, Long> wanted = new TreeMap<>();
        SeasonCounts.ofTheFiles().forEach((key, rows) -> wanted.merge(key.split(" ")[1], rows, Long::sum));
        assertThat(told).isEqualTo(wanted);
    }
}
