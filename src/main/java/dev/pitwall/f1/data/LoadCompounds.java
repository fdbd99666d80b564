package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.CompoundRow;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.TimingTable;
import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Brings {@code dim_compound} up to date with the tyres that the source names. A row that is not understood is refused alone. */
@Named("loadCompounds")
@Dependent
public class LoadCompounds extends AbstractBatchlet {

    private final TimingSource source;
    private final KeptRows kept;
    private final RunContext run;
    private final Clock clock;

    @Inject
    LoadCompounds(TimingSource source, KeptRows kept, RunContext run, Clock clock) {
        this.source = source;
        this.kept = kept;
        this.run = run;
        this.clock = clock;
    }

    @Override
    public String process() {
        Map<CompoundId, String> compounds = new LinkedHashMap<>();
        RowsRead<CompoundRow> read = RowsRead.of(source, TimingTable.COMPOUNDS);
        read.rows().forEach(row -> compounds.put(id(row), row.compound()));
        read.refuseIn(run);
        int refused = read.refused().size();
        KeptCounts counts = kept.keep(CompoundDimension.class, compounds, CompoundDimension::new, clock.instant());
        run.info("dim_compound: " + counts.sentence() + ", " + refused + " refused");
        if (counts.rows() == 0) {
            run.info("the timing source '" + source.name() + "' names no compounds; dim_compound stays as it is");
        }
        run.materialize(Materialization.of("dim_compound")
                .with("table", "dim_compound")
                .with("rows", counts.rows(), "tyres")
                .with("rows added", counts.added(), "tyres")
                .with("rows changed", counts.changed(), "tyres")
                .with("rows refused", refused, "tyres"));
        return "DONE";
    }

    private static CompoundId id(CompoundRow row) {
        return new CompoundId(row.weekend().season(), row.weekend().round(), row.nominatedAs());
    }
}
