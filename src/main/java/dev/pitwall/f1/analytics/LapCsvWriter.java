package dev.pitwall.f1.analytics;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** Adds the laps of a chunk to the file that {@link LapExportReader} has opened. */
@Named("lapCsvWriter")
@Dependent
public class LapCsvWriter extends AbstractItemWriter {

    private final StepContext step;

    @Inject
    LapCsvWriter(StepContext step) {
        this.step = step;
    }

    @Override
    public void writeItems(List<Object> items) throws IOException {
        ((GrowingCsv) step.getTransientUserData())
                .append(items.stream().map(item -> ((StoredLap) item).cells()).toList());
    }
}
