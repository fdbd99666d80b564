package dev.pitwall.f1.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.archive.RecordedArchive;
import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.RememberingRun;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code load_sessions} over the recorded sessions, read by the client of the archive from loopback. */
class RecordedResultsDatabaseTest {

    private final RememberingRun run = new RememberingRun(1, SessionDataLoadConfig.EVERYTHING);
    private Entities database;
    private RecordedArchive archive;

    @BeforeEach
    void serve() throws IOException {
        archive = new RecordedArchive();
        database = Entities.withEmpty(Catalog.ML_PROJECT, "f1_calendar", "dim_event", "raw_session_data");
    }

    @AfterEach
    void stop() {
        if (archive != null) {
            archive.close();
        }
    }

    /** The result of the qualifying is Jolpica's, which knows nothing here. */
    @Test
    void each_practice_has_a_row_for_each_driver_of_its_stream_and_a_second_load_changes_none() {
        TimingSource source = archive.source();
        int anniversary =
                archive.lapsToldOfEachDriver(RecordedArchive.ANNIVERSARY).size();
        int silverstone =
                archive.lapsToldOfEachDriver(RecordedArchive.SILVERSTONE).size();

        ChunkRun.Counts first = new ChunkRun(database, source, run).toTheEnd(new SeasonsReader(source, run));
        ChunkRun.Counts second =
                new ChunkRun(database, archive.source(), run).toTheEnd(new SeasonsReader(archive.source(), run));

        assertThat(first).isEqualTo(new ChunkRun.Counts(anniversary + silverstone, anniversary + silverstone, 0, 0));
        assertThat(second).isEqualTo(new ChunkRun.Counts(anniversary + silverstone, 0, anniversary + silverstone, 0));
        assertThat(count(2020)).isEqualTo(anniversary).isEqualTo(20);
        assertThat(count(2024)).isEqualTo(silverstone).isEqualTo(20);
        assertThat(run.refusals).isEmpty();
    }

    private long count(int season) {
        return database.inTransaction(entities -> new StoredResults(entities).count(season));
    }
}
