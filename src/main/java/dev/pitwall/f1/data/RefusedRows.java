package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.chunk.listener.SkipProcessListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** Keeps each row that a load skipped: on the run, and in the table {@code refused_row}. */
@Named("refusedRows")
@Dependent
public class RefusedRows implements SkipProcessListener {

    private final RefusedRowStore store;
    private final TimingSource source;
    private final RunContext run;
    private final Clock clock;

    @Inject
    RefusedRows(RefusedRowStore store, TimingSource source, RunContext run, Clock clock) {
        this.store = store;
        this.source = source;
        this.run = run;
        this.clock = clock;
    }

    @Override
    public void onSkipProcessItem(Object item, Exception cause) {
        RowRefusedException refusal = (RowRefusedException) cause;
        store.keep(refusal, new RowSource(source.name(), refusal.origin(), run.runId(), clock.instant()));
        run.refuse(refusal.origin(), refusal.raw(), refusal.reason());
    }
}
