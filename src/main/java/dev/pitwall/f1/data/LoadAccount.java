package dev.pitwall.f1.data;

import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.batch.runtime.Metric;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says in the journal what became of every row that a load read, and that the asset was made. */
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
        if (counts.addUp()) {
            run.info(step.getStepName() + ": " + counts.sentence());
        } else {
            run.warn(step.getStepName() + " does not add up: " + counts.sentence());
        }
        run.materialize(Materialization.of("raw_session_data")
                .with("table", "raw_session_data")
                .with("rows in the table", stored.count(), "rows")
                .with("rows read", counts.read(), "rows")
                .with("rows written", counts.written(), "rows")
                .with("rows unchanged", counts.unchanged(), "rows")
                .with("rows refused", counts.refused(), "rows"));
    }

    /** What became of the rows of a step. */
    record LoadCounts(long read, long written, long unchanged, long refused) {

        static LoadCounts of(Metric[] metrics) {
            long read = 0;
            long written = 0;
            long unchanged = 0;
            long refused = 0;
            for (Metric metric : metrics) {
                switch (metric.getType()) {
                    case READ_COUNT -> read = metric.getValue();
                    case WRITE_COUNT -> written = metric.getValue();
                    case FILTER_COUNT -> unchanged = metric.getValue();
                    case PROCESS_SKIP_COUNT -> refused = metric.getValue();
                    case READ_SKIP_COUNT, WRITE_SKIP_COUNT, COMMIT_COUNT, ROLLBACK_COUNT -> {
                        // Reading and writing skip nothing here, and commits say nothing of rows.
                    }
                }
            }
            return new LoadCounts(read, written, unchanged, refused);
        }

        boolean addUp() {
            return read == written + unchanged + refused;
        }

        String sentence() {
            return read + " rows read = " + written + " written + " + unchanged + " unchanged + " + refused
                    + " refused";
        }
    }
}
