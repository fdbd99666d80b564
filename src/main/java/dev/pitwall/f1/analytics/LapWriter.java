package dev.pitwall.f1.analytics;

import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The writer of every load of laps: rows, where they came from and checkpoint commit together in the chunk's transaction. */
@Named("lapWriter")
@Dependent
public class LapWriter extends AbstractItemWriter {

    private final StoredLaps stored;
    private final LapOrigins origins;
    private final TimingSource source;
    private final RunContext run;
    private final Clock clock;

    @Inject
    LapWriter(StoredLaps stored, LapOrigins origins, TimingSource source, RunContext run, Clock clock) {
        this.stored = stored;
        this.origins = origins;
        this.source = source;
        this.run = run;
        this.clock = clock;
    }

    @Override
    public void writeItems(List<Object> items) {
        List<CheckedLap> laps = items.stream().map(CheckedLap.class::cast).toList();
        Instant now = clock.instant();
        stored.write(laps.stream().map(CheckedLap::lap).toList(), source.name(), now);
        origins.keep(laps, run.runId(), now);
    }
}
