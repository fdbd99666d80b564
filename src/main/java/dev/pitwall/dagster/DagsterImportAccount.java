package dev.pitwall.dagster;

import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.batch.runtime.Metric;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;

/** Says in the journal what became of every row that a step read. */
@Named("dagsterImportAccount")
@Dependent
public class DagsterImportAccount extends AbstractStepListener {

    private final StepContext step;
    private final RunContext run;

    @Inject
    DagsterImportAccount(StepContext step, RunContext run) {
        this.step = step;
        this.run = run;
    }

    @Override
    public void afterStep() {
        run.info(step.getStepName() + ": " + count(Metric.MetricType.READ_COUNT) + " rows read = "
                + count(Metric.MetricType.WRITE_COUNT) + " imported + "
                + count(Metric.MetricType.FILTER_COUNT) + " here already + "
                + count(Metric.MetricType.PROCESS_SKIP_COUNT) + " refused");
    }

    private long count(Metric.MetricType type) {
        return Arrays.stream(step.getMetrics())
                .filter(metric -> metric.getType() == type)
                .mapToLong(Metric::getValue)
                .sum();
    }
}
