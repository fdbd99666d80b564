package dev.pitwall.f1.data;

import dev.pitwall.f1.databasebuild.TablePresence;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.definition.SensorContext;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.SensorResult;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Starts {@code session_data_load_job} where the table of session results has no row. */
final class SessionTableEmptySensor implements SensorDefinition.Evaluation {

    /** The first chunk commits within seconds; a load without a row after this time has failed, and the same again may help. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final TablePresence tables;
    private final StoredResults stored;
    private final TimingSource source;
    private final JobDefinition<SessionDataLoadConfig> load;

    SessionTableEmptySensor(
            TablePresence tables,
            StoredResults stored,
            TimingSource source,
            JobDefinition<SessionDataLoadConfig> load) {
        this.tables = tables;
        this.stored = stored;
        this.source = source;
        this.load = load;
    }

    @Override
    public SensorResult evaluate(SensorContext context) {
        List<String> missing = tables.missing();
        if (!missing.isEmpty()) {
            return SensorResult.skip("the table " + missing.get(0) + " is missing; build_all_tables makes it");
        }
        if (stored.any()) {
            return SensorResult.skip("raw_session_data has rows");
        }
        Optional<Instant> asked = context.cursor().map(Instant::parse);
        if (asked.filter(at -> context.now().isBefore(at.plus(PATIENCE))).isPresent()) {
            return SensorResult.skip("raw_session_data is empty; " + load.name() + " was asked for at "
                    + asked.get().truncatedTo(ChronoUnit.SECONDS));
        }
        if (source.seasons().tailSet(SessionResultRule.FIRST_SEASON).isEmpty()) {
            return SensorResult.skip("raw_session_data is empty, and the timing source '" + source.name()
                    + "' holds no season from " + SessionResultRule.FIRST_SEASON + " on");
        }
        return SensorResult.request(RunRequest.of(load, config()))
                .remembering(context.now().toString());
    }

    /**
     * The laps of the demonstration are loaded weekend by weekend: those of its past seasons would keep a small machine busy for
     * minutes, at the moment in which a newcomer looks at it.
     */
    private SessionDataLoadConfig config() {
        return source.demonstration()
                ? SessionDataLoadConfig.EVERYTHING.withoutLaps()
                : SessionDataLoadConfig.EVERYTHING;
    }
}
