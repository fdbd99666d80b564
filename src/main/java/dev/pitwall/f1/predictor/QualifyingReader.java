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

/** Reads the qualifying that a prediction is judged by. */
@Named("qualifyingReader")
@Dependent
public class QualifyingReader extends ResultRowReader {

    private final PredictionTargets targets;
    private final RunContext run;

    @Inject
    QualifyingReader(TimingSource source, PredictionTargets targets, RunContext run) {
        super(source);
        this.targets = targets;
        this.run = run;
    }

    @Override
    protected List<LoadPart> parts() {
        return List.of(new LoadPart(ResultTable.QUALIFYING, RowScope.weekend(targets.of(run))));
    }
}
