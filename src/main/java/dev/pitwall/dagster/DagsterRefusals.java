package dev.pitwall.dagster;

import dev.pitwall.orchestration.definition.RunContext;
import dev.pitwall.orchestration.imported.ImportLedger;
import jakarta.batch.api.chunk.listener.SkipProcessListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Keeps each row that was not understood on the run, whole and with its reason. An event is refused once: the next import passes it. */
@Named("dagsterRefusals")
@Dependent
public class DagsterRefusals implements SkipProcessListener {

    private final ImportLedger ledger;
    private final RunContext run;

    @Inject
    DagsterRefusals(ImportLedger ledger, RunContext run) {
        this.ledger = ledger;
        this.run = run;
    }

    @Override
    public void onSkipProcessItem(Object item, Exception cause) {
        var refusal = (UnreadableRowException) cause;
        run.refuse(refusal.origin(), refusal.raw(), refusal.reason());
        if (item instanceof DagsterEventReader.Item event) {
            ledger.eventsRead(
                    DagsterImport.SOURCE, event.sourceRun(), event.event().id());
        }
    }
}
