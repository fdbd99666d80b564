package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.KeptCounts;
import dev.pitwall.f1.data.KeptRows;
import dev.pitwall.f1.timing.LapRow;
import dev.pitwall.f1.timing.SourceItem.Parsed;
import dev.pitwall.f1.timing.SourceUnavailableException;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Keeps what the laps of practice say beside results: tyres, speeds at the trap, weather, and where they were read. Of this weekend they are read from the source;
 * of earlier ones taken from the table of laps, as far as it has them. A prediction does not need them: where they cannot be had, the
 * run says so and goes on.
 */
@Named("observePractice")
@Dependent
public class ObservePractice extends AbstractBatchlet {

    private final TimingSource source;
    private final EarlierPractice earlier;
    private final PracticeOrigins origins;
    private final KeptRows kept;
    private final PredictionTargets targets;
    private final RunContext run;
    private final Clock clock;

    @Inject
    ObservePractice(
            TimingSource source,
            EarlierPractice earlier,
            PracticeOrigins origins,
            KeptRows kept,
            PredictionTargets targets,
            RunContext run,
            Clock clock) {
        this.source = source;
        this.earlier = earlier;
        this.origins = origins;
        this.kept = kept;
        this.targets = targets;
        this.run = run;
        this.clock = clock;
    }

    @Override
    public String process() {
        WeekendKey weekend = targets.of(run);
        List<Parsed<LapRow>> laps = laps(weekend);
        ObservedPractice observed = ObservedPractice.of(laps, source.name());
        Instant now = clock.instant();
        KeptCounts tyres = kept.keep(PracticeTyreLap.class, observed.tyreLaps(), PracticeTyreLap::new, now);
        KeptCounts weather = kept.keep(PracticeWeather.class, observed.weather(), PracticeWeather::new, now);
        origins.keep(reads(observed, now));
        run.info(weekend + ": " + laps.size() + " laps of practice, "
                + observed.tyreLaps().size() + " best laps on a tyre, weather of "
                + observed.weather().size() + " sessions");
        int earlierSessions = takeOverEarlier(weekend);
        if (tyres.rows() + earlierSessions > 0) {
            run.materialize(made("practice_tyre_lap", tyres, observed)
                    .with("sessions of earlier weekends taken over", earlierSessions, "sessions"));
        }
        if (weather.rows() > 0) {
            run.materialize(made("practice_weather", weather, observed));
        }
        return "OBSERVED";
    }

    private int takeOverEarlier(WeekendKey weekend) {
        try {
            int sessions = earlier.takeOver(weekend, clock.instant());
            run.info("tyres of " + sessions + " earlier sessions taken from the table of laps");
            return sessions;
        } catch (IllegalStateException notThere) {
            run.warn("tyres of earlier weekends stay unknown: " + notThere.getMessage());
            return 0;
        }
    }

    private static Materialization made(String table, KeptCounts counts, ObservedPractice observed) {
        long sources = observed.sources().values().stream()
                .flatMap(Set::stream)
                .distinct()
                .count();
        return Materialization.of(table)
                .with("table", table)
                .with("rows of this weekend", counts.rows(), "rows")
                .with("rows added", counts.added(), "rows")
                .with("rows changed", counts.changed(), "rows")
                .with("answers and files that they were read from", sources, "sources");
    }

    private List<PracticeOrigins.Read> reads(ObservedPractice observed, Instant by) {
        return observed.sources().entrySet().stream()
                .flatMap(session -> session.getValue().stream()
                        .map(address -> new PracticeOrigins.Read(session.getKey(), address, run.runId(), by)))
                .toList();
    }

    private List<Parsed<LapRow>> laps(WeekendKey weekend) {
        try {
            return PracticeSessions.laps(source, weekend);
        } catch (SourceUnavailableException cause) {
            run.warn("tyres, speeds at the trap and weather of practice stay as they are known: " + cause.getMessage());
            return List.of();
        }
    }
}
