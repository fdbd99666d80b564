package dev.pitwall.f1.analytics;

import dev.pitwall.f1.data.LoadCounts;
import dev.pitwall.f1.data.LoadEnd;
import dev.pitwall.orchestration.definition.Metadata;
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
        counts.tell(run, step.getStepName());
        if (LoadEnd.isReached(step)) {
            run.materialize(counts.materialization(
                            "all_session_data", stored.asTheyStand().rows(), "laps")
                    .with("shown", new Metadata.Link("/races", "Races lap by lap")));
        }
    }
}
