package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.orchestration.definition.RunContext;
import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.RememberingRun;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.function.Consumer;

/** A database with the tables of the application, and the steps of this package on it, for the tests of other packages. */
public final class LoadedSeasons {

    private final Entities database;
    private final TimingSource source;

    private LoadedSeasons(Entities database, TimingSource source) {
        this.database = database;
        this.source = source;
    }

    public static LoadedSeasons empty(TimingSource source) {
        return new LoadedSeasons(
                Entities.withEmpty(
                        Catalog.ML_PROJECT,
                        "f1_calendar",
                        "dim_event",
                        "dim_track",
                        "raw_session_data",
                        "cleaned_session_data",
                        "payload",
                        "weather_forcast",
                        "prediction"),
                source);
    }

    public Entities entities() {
        return database;
    }

    /** update_calendar and load_tracks. */
    public void updateCalendar(RunContext run) {
        inTransaction(entities -> new UpdateCalendar(source, new KeptRows(entities), run, Clock.systemUTC()).process());
        inTransaction(entities -> new LoadTracks(source, new KeptRows(entities), run, Clock.systemUTC()).process());
    }

    /** A chunk step, to its end. */
    public void load(ItemReader reader, RememberingRun run) {
        new ChunkRun(database, source, run).toTheEnd(reader);
    }

    public StoredResults stored(EntityManager entities) {
        return new StoredResults(entities);
    }

    public CleanedResults cleaned(EntityManager entities) {
        return new CleanedResults(entities);
    }

    public KeptRows kept(EntityManager entities) {
        return new KeptRows(entities);
    }

    public Calendar calendar(EntityManager entities) {
        return new Calendar(entities);
    }

    public MissingResults missing(EntityManager entities) {
        return new MissingResults(source, stored(entities));
    }

    private void inTransaction(Consumer<EntityManager> work) {
        database.doInTransaction(work);
    }
}
