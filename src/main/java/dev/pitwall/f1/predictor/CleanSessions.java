package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.CleanedResults;
import dev.pitwall.f1.data.CleanedRow;
import dev.pitwall.f1.data.ResultTable;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Looks at what the cleaning of the weekend's practice left, says which laps do not count, and stops where nothing is left. */
@Named("cleanSessions")
@Dependent
public class CleanSessions extends AbstractBatchlet {

    private final CleanedResults cleaned;
    private final PredictionTargets targets;
    private final RunContext run;

    @Inject
    CleanSessions(CleanedResults cleaned, PredictionTargets targets, RunContext run) {
        this.cleaned = cleaned;
        this.targets = targets;
        this.run = run;
    }

    @Override
    public String process() {
        WeekendKey weekend = targets.of(run);
        List<CleanedRow> practice = cleaned.of(weekend, ResultTable.PRACTICE)
                .filter(CleanedRow::beforeQualifying)
                .toList();
        List<CleanedRow> uncounted =
                practice.stream().filter(CleanedRow::hasLapThatDoesNotCount).toList();
        uncounted.forEach(row -> run.warn(row.entry().driverName() + ", "
                + row.key().sessionCode() + ": his lap is over 130 % of the session's best and does not count"));
        Map<String, Long> laps = countedLaps(practice);
        if (laps.isEmpty()) {
            run.warn("no lap of practice counts: the prediction rests on earlier weekends alone");
        }
        run.info(weekend + ": laps that count " + laps);
        run.materialize(Materialization.of("cleaned_session_data")
                .with("view", "cleaned_session_data")
                .with("rows of this weekend's practice", practice.size(), "rows")
                .with(
                        "laps that count",
                        laps.values().stream().mapToLong(Long::longValue).sum(),
                        "laps")
                .with("laps that do not count", uncounted.size(), "laps"));
        return "CLEANED";
    }

    private static Map<String, Long> countedLaps(List<CleanedRow> practice) {
        return practice.stream()
                .filter(row -> row.bestLapThatCounts().isPresent())
                .collect(Collectors.groupingBy(row -> row.key().sessionCode(), TreeMap::new, Collectors.counting()));
    }
}
