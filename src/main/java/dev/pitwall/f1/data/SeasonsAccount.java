package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Says in the journal what became of every row that a load of seasons read, and that each of those seasons was made: the parts of the
 * asset. A load that did not come to its end has made none.
 */
@Named("seasonsAccount")
@Dependent
public class SeasonsAccount extends AbstractStepListener {

    private final StepContext step;
    private final StoredResults stored;
    private final TimingSource source;
    private final RunContext run;

    @Inject
    SeasonsAccount(StepContext step, StoredResults stored, TimingSource source, RunContext run) {
        this.step = step;
        this.stored = stored;
        this.source = source;
        this.run = run;
    }

    @Override
    public void afterStep() {
        LoadCounts.of(step.getMetrics()).tell(run, step.getStepName());
        if (LoadEnd.isReached(step)) {
            SessionDataLoadConfig.seasonsOf(run, source).forEach(this::materialize);
        }
    }

    private void materialize(int season) {
        run.materialize(Materialization.of("raw_session_data")
                .forPartition(String.valueOf(season))
                .with("table", "raw_session_data")
                .with("rows of the season", stored.count(season), "rows")
                .with("rows in the table", stored.count(), "rows"));
    }
}
