package dev.pitwall.sample.bakery;

import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.Decider;
import jakarta.batch.runtime.StepExecution;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Decides whether the feast goes on or flour is ordered. */
@Named
@Dependent
public class FlourJudge implements Decider {

    private final RunContext run;

    @Inject
    FlourJudge(RunContext run) {
        this.run = run;
    }

    @Override
    public String decide(StepExecution[] before) {
        return run.config(FeastConfig.class).enoughFlour() ? "ENOUGH" : "SCARCE";
    }
}
