package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.CompoundRow;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.TimingTable;
import dev.pitwall.orchestration.definition.CheckResult;
import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Brings {@code dim_compound} up to date with the tyres that the source names, and says which events have begun without. A row that is not
 * understood is refused alone.
 */
@Named("loadCompounds")
@Dependent
public class LoadCompounds extends AbstractBatchlet {

    /** More of them make no sentence. */
    private static final int NAMED = 5;

    private final TimingSource source;
    private final KeptRows kept;
    private final EventsWithoutTyres without;
    private final RunContext run;
    private final Clock clock;

    @Inject
    LoadCompounds(TimingSource source, KeptRows kept, EventsWithoutTyres without, RunContext run, Clock clock) {
        this.source = source;
        this.kept = kept;
        this.without = without;
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
        List<CalendarRow> lacking = without.begunAt(source.clock().instant());
        run.materialize(Materialization.of("dim_compound")
                .with("table", "dim_compound")
                .with("rows", counts.rows(), "tyres")
                .with("rows added", counts.added(), "tyres")
                .with("rows changed", counts.changed(), "tyres")
                .with("rows refused", refused, "tyres")
                .with("events without tyres", lacking.size(), "events"));
        if (counts.rows() + refused == 0) {
            run.warn("the timing source '" + source.name() + "' names no tyres, and dim_compound stays as it is: "
                    + sentence(lacking) + ". docs/compounds.md says how to name them");
        } else {
            run.check(CheckResult.of("dim_compound", "every_event_has_tyres", lacking.isEmpty(), sentence(lacking)));
        }
        return "DONE";
    }

    private static String sentence(List<CalendarRow> lacking) {
        if (lacking.isEmpty()) {
            return "no event that has begun lacks tyres";
        }
        String latest = lacking.stream()
                .limit(NAMED)
                .map(event -> event.id().key() + " (" + event.entry().eventName() + ")")
                .collect(Collectors.joining(", "));
        int others = lacking.size() - NAMED;
        return (lacking.size() == 1
                        ? "1 event that has begun lacks tyres: "
                        : lacking.size() + " events that have begun lack tyres: ")
                + latest
                + (others > 0 ? " and " + others + " before" : "");
    }

    private static CompoundId id(CompoundRow row) {
        return new CompoundId(row.weekend().season(), row.weekend().round(), row.nominatedAs());
    }
}
