package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.EventRow;
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

/** Brings {@code dim_track} up to date: each circuit as the latest event on it says. */
@Named("loadTracks")
@Dependent
public class LoadTracks extends AbstractBatchlet {

    private final TimingSource source;
    private final KeptRows kept;
    private final RunContext run;
    private final Clock clock;

    @Inject
    LoadTracks(TimingSource source, KeptRows kept, RunContext run, Clock clock) {
        this.source = source;
        this.kept = kept;
        this.run = run;
        this.clock = clock;
    }

    @Override
    public String process() {
        Map<String, TrackDimension.Says> tracks = new LinkedHashMap<>();
        for (EventRow row : RowsRead.of(source, TimingTable.EVENTS).rows()) {
            tracks.put(row.weekend().circuitId(), TrackDimension.Says.of(row));
        }
        KeptCounts counts = kept.keep(TrackDimension.class, tracks, TrackDimension::new, clock.instant());
        run.info("dim_track: " + counts.sentence());
        run.materialize(Materialization.of("dim_track")
                .with("table", "dim_track")
                .with("rows", counts.rows(), "circuits")
                .with("rows added", counts.added(), "circuits")
                .with("rows changed", counts.changed(), "circuits"));
        return "DONE";
    }
}
