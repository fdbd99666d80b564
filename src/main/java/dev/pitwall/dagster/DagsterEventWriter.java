package dev.pitwall.dagster;

import dev.pitwall.orchestration.imported.ImportLedger;
import dev.pitwall.orchestration.journal.Journal;
import dev.pitwall.orchestration.run.PastRuns;
import dev.pitwall.orchestration.run.StepStatus;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Appends the lines to the journals of their runs, keeps the steps that they tell of, and notes how far each run has come. */
@Named("dagsterEventWriter")
@Dependent
public class DagsterEventWriter extends AbstractItemWriter {

    private final Journal journal;
    private final PastRuns runs;
    private final ImportLedger ledger;

    @Inject
    DagsterEventWriter(Journal journal, PastRuns runs, ImportLedger ledger) {
        this.journal = journal;
        this.runs = runs;
        this.ledger = ledger;
    }

    @Override
    public void writeItems(List<Object> items) {
        for (Object item : items) {
            var translated = (DagsterEventTranslation.Translated) item;
            var read = translated.item();
            journal.append(translated.line().of(read.runId()));
            tellOfStep(read, translated.line());
            ledger.eventsRead(
                    DagsterImport.SOURCE, read.sourceRun(), read.event().id());
        }
    }

    private void tellOfStep(DagsterEventReader.Item read, EventLine line) {
        if (line.ofStep() == DagsterEventType.OfStep.RUN_ENDED) {
            runs.ended(read.runId(), line.at());
        }
        line.step().ifPresent(step -> tellOfStep(read, line, step));
    }

    private void tellOfStep(DagsterEventReader.Item read, EventLine line, String step) {
        var why = line.rootCause().or(() -> Optional.of(line.message()));
        switch (line.ofStep()) {
            case BEGAN -> runs.stepBegan(read.runId(), read.event().id(), step, line.at());
            case SUCCEEDED -> runs.stepEnded(read.runId(), step, StepStatus.SUCCESS, line.at(), Optional.empty());
            case FAILED_FOR_NOW -> runs.stepEnded(read.runId(), step, StepStatus.FAILURE, line.at(), why);
            case FAILED -> {
                runs.stepEnded(read.runId(), step, StepStatus.FAILURE, line.at(), why);
                runs.failedIn(read.runId(), step, why.get());
            }
            case NOTHING, RUN_ENDED -> {
                // Says nothing of this step
            }
        }
    }
}
