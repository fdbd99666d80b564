package dev.pitwall.f1.analytics;

import dev.pitwall.f1.data.Extracts;
import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Reads every lap in the order of keys, page by page. It also opens the file that {@link LapCsvWriter} fills, because the two go on
 * together or not at all: where the file is not here any more, on another node say, both begin anew.
 */
@Named("lapExportReader")
@Dependent
public class LapExportReader extends AbstractItemReader {

    static final String FILE_NAME = "all_session_data.csv";

    private static final int PAGE = 2000;

    private final StoredLaps stored;
    private final LapExtracts known;
    private final Extracts extracts;
    private final StepContext step;
    private final RunContext run;
    private final Deque<StoredLap> page = new ArrayDeque<>();
    private GrowingCsv csv;
    private List<Object> reached = List.of();

    @Inject
    LapExportReader(StoredLaps stored, LapExtracts known, Extracts extracts, StepContext step, RunContext run) {
        this.stored = stored;
        this.known = known;
        this.extracts = extracts;
        this.step = step;
        this.run = run;
    }

    @Override
    public void open(Serializable checkpoint) {
        Path file = extracts.growing(FILE_NAME, run.runId());
        ExportPosition position = checkpoint == null ? ExportPosition.START : ExportPosition.parse((String) checkpoint);
        if (checkpoint != null && GrowingCsv.reaches(file, position.bytes())) {
            csv = GrowingCsv.cutTo(file, position.bytes());
            reached = position.key();
        } else {
            if (checkpoint != null) {
                run.info("the file " + file + " is not on this node; it is written from the beginning");
            }
            known.begun(run.runId(), stored.asTheyStand());
            csv = GrowingCsv.anew(file);
            reached = List.of();
        }
        step.setTransientUserData(csv);
    }

    @Override
    public StoredLap readItem() {
        if (page.isEmpty()) {
            page.addAll(stored.after(reached, PAGE));
        }
        StoredLap lap = page.poll();
        if (lap != null) {
            reached = lap.key();
        }
        return lap;
    }

    /** Asked after the chunk was written. */
    @Override
    public Serializable checkpointInfo() throws IOException {
        return new ExportPosition(csv.bytes(), reached).text();
    }

    @Override
    public void close() throws IOException {
        if (csv != null) {
            csv.close();
        }
    }
}
