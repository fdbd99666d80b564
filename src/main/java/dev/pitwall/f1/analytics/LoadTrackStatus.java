package dev.pitwall.f1.analytics;

import dev.pitwall.f1.data.KeptCounts;
import dev.pitwall.f1.data.KeptRows;
import dev.pitwall.f1.data.RowsRead;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.TimingTable;
import dev.pitwall.f1.timing.TrackStatusRow;
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

/** Brings {@code dim_track_status} up to date, and warns of a code on a lap that it does not explain. */
@Named("loadTrackStatus")
@Dependent
public class LoadTrackStatus extends AbstractBatchlet {

    private final TimingSource source;
    private final KeptRows kept;
    private final StoredLaps laps;
    private final RunContext run;
    private final Clock clock;

    @Inject
    LoadTrackStatus(TimingSource source, KeptRows kept, StoredLaps laps, RunContext run, Clock clock) {
        this.source = source;
        this.kept = kept;
        this.laps = laps;
        this.run = run;
        this.clock = clock;
    }

    @Override
    public String process() {
        Map<String, TrackStatusRow> codes = new LinkedHashMap<>();
        TrackStatusRow.SEEN.forEach(row -> codes.put(row.code(), row));
        RowsRead<TrackStatusRow> read = RowsRead.of(source, TimingTable.TRACK_STATUS);
        read.rows().forEach(row -> codes.put(row.code(), row));
        read.refuseIn(run);
        KeptCounts counts = kept.keep(TrackStatusDimension.class, codes, TrackStatusDimension::new, clock.instant());
        run.info("dim_track_status: " + counts.sentence());
        List<String> unexplained = laps.trackStatusSeen().stream()
                .filter(code -> !codes.containsKey(code))
                .toList();
        if (!unexplained.isEmpty()) {
            run.warn("laps carry the track status codes " + unexplained + ", which dim_track_status does not explain");
        }
        run.materialize(Materialization.of("dim_track_status")
                .with("table", "dim_track_status")
                .with("rows", counts.rows(), "codes")
                .with("rows added", counts.added(), "codes")
                .with("rows changed", counts.changed(), "codes"));
        return "DONE";
    }
}
