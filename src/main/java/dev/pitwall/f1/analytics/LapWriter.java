package dev.pitwall.f1.analytics;

import dev.pitwall.f1.timing.TimingSource;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** The writer of every load of laps: rows and checkpoint commit together in the chunk's transaction. */
@Named("lapWriter")
@Dependent
public class LapWriter extends AbstractItemWriter {

    private final StoredLaps stored;
    private final TimingSource source;
    private final Clock clock;

    @Inject
    LapWriter(StoredLaps stored, TimingSource source, Clock clock) {
        this.stored = stored;
        this.source = source;
        this.clock = clock;
    }

    @Override
    public void writeItems(List<Object> items) {
        stored.write(items.stream().map(StoredLap.class::cast).toList(), source.name(), clock.instant());
    }
}
