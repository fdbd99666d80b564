package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.LoadPart;
import dev.pitwall.f1.data.ResultRowReader;
import dev.pitwall.f1.data.ResultTable;
import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** Reads what the source has of the weekend's sessions before qualifying. */
@Named("practiceReader")
@Dependent
public class PracticeReader extends ResultRowReader {

    private final PredictionTargets targets;
    private final RunContext run;

    @Inject
    PracticeReader(TimingSource source, PredictionTargets targets, RunContext run) {
        super(source);
        this.targets = targets;
        this.run = run;
    }

    @Override
    protected List<LoadPart> parts() {
        RowScope weekend = RowScope.weekend(targets.of(run));
        return Stream.of(ResultTable.PRACTICE, ResultTable.PRACTICE_BEST_LAPS, ResultTable.PRACTICE_BEST_SECTORS)
                .map(table -> new LoadPart(table, weekend))
                .toList();
    }
}
