package dev.pitwall.f1.data;

import dev.pitwall.f1.databasebuild.TablePresence;
import dev.pitwall.f1.timing.TimingSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What sensors look at before they look at a weekend: whether there are tables and history, and a present. */
@ApplicationScoped
public class DataReadiness {

    /** Chunks of a load commit more often than this, so a younger row means that a load is under way. */
    private static final Duration LOAD_PAUSE = Duration.ofSeconds(4);

    private final TablePresence tables;
    private final StoredResults stored;
    private final TimingSource source;
    private final Clock clock;

    @Inject
    DataReadiness(TablePresence tables, StoredResults stored, TimingSource source, Clock clock) {
        this.tables = tables;
        this.stored = stored;
        this.source = source;
        this.clock = clock;
    }

    /** For the container's proxy. */
    DataReadiness() {
        this(null, null, null, null);
    }

    /** Why the weekend that is on cannot be looked at, in words; empty when it can. */
    public Optional<String> obstacle() {
        return source.name().equals("files")
                ? Optional.of("files have no present: launch the job for the weekend that you want")
                : obstacleOfData();
    }

    /** Why no weekend at all can be looked at yet, in words; empty when one can. */
    public Optional<String> obstacleOfData() {
        List<String> missing = tables.missing();
        if (!missing.isEmpty()) {
            return Optional.of("the table " + missing.get(0) + " is missing; build_all_tables makes it");
        }
        Optional<Instant> lastLoad = stored.lastLoadedAt();
        if (lastLoad.isEmpty()) {
            return Optional.of("raw_session_data is empty; session_data_load_job fills it");
        }
        return lastLoad.filter(at -> clock.instant().isBefore(at.plus(LOAD_PAUSE)))
                .map(at -> "session results are being loaded, the last at " + at.truncatedTo(ChronoUnit.SECONDS));
    }
}
