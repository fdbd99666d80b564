package dev.pitwall.sample.bakery;

import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.definition.CheckResult;
import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells everyone that there is bread. */
@Named
@Dependent
public class BellRinger extends AbstractBatchlet {

    private final RunContext run;

    @Inject
    BellRinger(RunContext run) {
        this.run = run;
    }

    @Override
    public String process() {
        var loaves = run.config(BakeConfig.class).loaves();
        run.check(CheckResult.of("bread", "not_thirteen", loaves != 13, loaves + " loaves were baked"));
        run.materialize(Materialization.of("bread").with("loaves", loaves, "loaves"));
        run.partition()
                .ifPresent(day -> run.materialize(Materialization.of("daily_baking")
                        .forPartition(day.value())
                        .with("loaves", loaves, "loaves")));
        run.announce(Announcement.of("bread-" + run.runId(), "There is bread", loaves + " loaves, still warm"));
        return "RANG";
    }
}
