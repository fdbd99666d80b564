package dev.pitwall.f1.analytics;

import dev.pitwall.f1.data.LoadCounts;
import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says in the journal what became of every lap that a load read, and that the asset was made. */
@Named("lapAccount")
@Dependent
public class LapAccount extends AbstractStepListener {

    private final StepContext step;
    private final StoredLaps stored;
    private final RunContext run;

    @Inject
    LapAccount(StepContext step, StoredLaps stored, RunContext run) {
        this.step = step;
        this.stored = stored;
        this.run = run;
    }

    @Override
    public void afterStep() {
        LoadCounts counts = LoadCounts.of(step.getMetrics());
        if (counts.addUp()) {
            run.info(step.getStepName() + ": " + counts.sentence());
        } else {
            run.warn(step.getStepName() + " does not add up: " + counts.sentence());
        }
        run.materialize(Materialization.of("all_session_data")
                .with("table", "all_session_data")
                .with("rows in the table", stored.asTheyStand().rows(), "laps")
                .with("rows read", counts.read(), "laps")
                .with("rows written", counts.written(), "laps")
                .with("rows unchanged", counts.unchanged(), "laps")
                .with("rows refused", counts.refused(), "laps"));
    }
}
