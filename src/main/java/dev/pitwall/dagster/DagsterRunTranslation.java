package dev.pitwall.dagster;

import dev.pitwall.orchestration.imported.ImportLedger;
import dev.pitwall.orchestration.run.PastRun;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Makes runs of the history; one that came before is filtered out, as it may have been changed or deleted since. */
@Named("dagsterRunTranslation")
@Dependent
public class DagsterRunTranslation implements ItemProcessor {

    /** A run that is new here. */
    record Translated(DagsterRun row, PastRun past) {}

    private final ImportLedger ledger;

    @Inject
    DagsterRunTranslation(ImportLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Translated processItem(Object item) {
        var row = (DagsterRun) item;
        return ledger.run(DagsterImport.SOURCE, row.runId()).isPresent() ? null : new Translated(row, row.past());
    }
}
