package dev.pitwall.dagster;

import dev.pitwall.orchestration.automation.PastTicks;
import dev.pitwall.orchestration.definition.RunContext;
import dev.pitwall.orchestration.imported.ImportLedger;
import dev.pitwall.orchestration.imported.ImportedRun;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Adds the ticks to the history and the ledger, in the chunk's transaction. */
@Named("dagsterTickWriter")
@Dependent
public class DagsterTickWriter extends AbstractItemWriter {

    private final PastTicks ticks;
    private final ImportLedger ledger;
    private final RunContext run;

    @Inject
    DagsterTickWriter(PastTicks ticks, ImportLedger ledger, RunContext run) {
        this.ticks = ticks;
        this.ledger = ledger;
        this.run = run;
    }

    @Override
    public void writeItems(List<Object> items) {
        var source =
                DagsterImport.tickSource(run.config(DagsterImportConfig.class).schema());
        items.stream().map(DagsterTick.Parsed.class::cast).forEach(parsed -> {
            var tick = parsed.tick().askingFor(runs(parsed));
            ledger.tickCame(source, parsed.row().id(), ticks.add(tick));
        });
    }

    private List<Long> runs(DagsterTick.Parsed parsed) {
        return parsed.runIds().stream()
                .map(id -> ledger.run(DagsterImport.SOURCE, id))
                .flatMap(Optional::stream)
                .map(ImportedRun::runId)
                .toList();
    }
}
