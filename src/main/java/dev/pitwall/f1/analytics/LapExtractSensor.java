package dev.pitwall.f1.analytics;

import dev.pitwall.f1.databasebuild.TablePresence;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.definition.SensorContext;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.SensorResult;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Requests an extract when the table of laps has another number of rows than the latest one, or a lap that was changed since it was
 * begun. Its cursor is what the table was at the last request.
 */
final class LapExtractSensor implements SensorDefinition.Evaluation {

    /** Chunks of a load commit more often than this, so a younger lap means that a load is under way. */
    private static final Duration LOAD_PAUSE = Duration.ofSeconds(10);

    private final TablePresence tables;
    private final StoredLaps laps;
    private final LapExtracts extracts;
    private final JobDefinition<RunConfig.None> download;

    LapExtractSensor(
            TablePresence tables, StoredLaps laps, LapExtracts extracts, JobDefinition<RunConfig.None> download) {
        this.tables = tables;
        this.laps = laps;
        this.extracts = extracts;
        this.download = download;
    }

    @Override
    public SensorResult evaluate(SensorContext context) {
        List<String> missing = tables.missing();
        if (!missing.isEmpty()) {
            return SensorResult.skip("the table " + missing.get(0) + " is missing; build_all_tables makes it");
        }
        LapsAsTheyStand now = laps.asTheyStand();
        if (now.rows() == 0) {
            return SensorResult.skip("all_session_data has no row");
        }
        if (now.changedAt()
                .filter(at -> context.now().isBefore(at.plus(LOAD_PAUSE)))
                .isPresent()) {
            return SensorResult.skip("laps are being loaded, the last at "
                    + now.changedAt().get().truncatedTo(ChronoUnit.SECONDS));
        }
        Optional<LapsAsTheyStand> latest = extracts.latest();
        if (latest.filter(now::equals).isPresent()) {
            return SensorResult.skip("the latest extract has all " + now.rows() + " laps");
        }
        if (context.cursor().filter(now.code()::equals).isPresent()) {
            return SensorResult.skip("the extract of " + now.rows() + " laps was requested already");
        }
        return SensorResult.request(RunRequest.of(download)).remembering(now.code());
    }
}
