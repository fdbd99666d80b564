package dev.pitwall.f1.data;

import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says in the journal what became of every row that a load read, and that the asset was made where the load came to its end. */
@Named("loadAccount")
@Dependent
public class LoadAccount extends AbstractStepListener {

    private final StepContext step;
    private final StoredResults stored;
    private final RunContext run;

    @Inject
    LoadAccount(StepContext step, StoredResults stored, RunContext run) {
        this.step = step;
        this.stored = stored;
        this.run = run;
    }

    @Override
    public void afterStep() {
        LoadCounts counts = LoadCounts.of(step.getMetrics());
        counts.tell(run, step.getStepName());
        if (LoadEnd.isReached(step)) {
            run.materialize(counts.materialization("raw_session_data", stored.count(), "rows"));
        }
    }
}
