package dev.pitwall.dagster;

import dev.pitwall.orchestration.definition.RunContext;
import dev.pitwall.orchestration.imported.ImportLedger;
import dev.pitwall.orchestration.imported.ImportedRun;
import dev.pitwall.orchestration.run.PastRuns;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Adds the runs to the history and the ledger, in the chunk's transaction. */
@Named("dagsterRunWriter")
@Dependent
public class DagsterRunWriter extends AbstractItemWriter {

    private final PastRuns runs;
    private final ImportLedger ledger;
    private final RunContext run;

    @Inject
    DagsterRunWriter(PastRuns runs, ImportLedger ledger, RunContext run) {
        this.runs = runs;
        this.ledger = ledger;
        this.run = run;
    }

    @Override
    public void writeItems(List<Object> items) {
        items.stream().map(DagsterRunTranslation.Translated.class::cast).forEach(this::write);
    }

    /** A root that was deleted there, or is older than what is imported, is left out. */
    private void write(DagsterRunTranslation.Translated translated) {
        var past = translated
                .row()
                .root()
                .flatMap(root -> ledger.run(DagsterImport.SOURCE, root))
                .map(ImportedRun::runId)
                .map(translated.past()::descendingFrom)
                .orElse(translated.past());
        ledger.runCame(DagsterImport.SOURCE, translated.row().runId(), runs.add(past), run.runId());
    }
}
