package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.LoadPart;
import dev.pitwall.f1.data.MissingResults;
import dev.pitwall.f1.data.ResultRowReader;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Reads what the database lacks of the weekends before this one, since 2018; usually nothing, or the last weekend. */
@Named("historyReader")
@Dependent
public class HistoryReader extends ResultRowReader {

    private final MissingResults missing;
    private final PredictionTargets targets;
    private final RunContext run;

    @Inject
    HistoryReader(TimingSource source, MissingResults missing, PredictionTargets targets, RunContext run) {
        super(source);
        this.missing = missing;
        this.targets = targets;
        this.run = run;
    }

    @Override
    protected List<LoadPart> parts() {
        return missing.before(targets.of(run));
    }
}
