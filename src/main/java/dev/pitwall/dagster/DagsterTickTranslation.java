package dev.pitwall.dagster;

import dev.pitwall.orchestration.automation.PastTicks;
import dev.pitwall.orchestration.definition.RunContext;
import dev.pitwall.orchestration.imported.ImportLedger;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.Set;

/** Makes ticks of the history; one that came before is filtered out. */
@Named("dagsterTickTranslation")
@Dependent
public class DagsterTickTranslation implements ItemProcessor {

    private record Due(String automation, java.time.Instant at) {}

    private final PastTicks ticks;
    private final ImportLedger ledger;
    private final RunContext run;
    private final Set<Due> ofThisStep = new HashSet<>();

    @Inject
    DagsterTickTranslation(PastTicks ticks, ImportLedger ledger, RunContext run) {
        this.ticks = ticks;
        this.ledger = ledger;
        this.run = run;
    }

    @Override
    public DagsterTick.Parsed processItem(Object item) {
        var row = (DagsterTick) item;
        var source =
                DagsterImport.tickSource(run.config(DagsterImportConfig.class).schema());
        if (ledger.hasTick(source, row.id())) {
            return null;
        }
        var parsed = row.parsed();
        refuseSecond(parsed);
        return parsed;
    }

    /** Schedules of two code locations may share a name, and one of ours may have that of Dagster's: the first tick stays. */
    private void refuseSecond(DagsterTick.Parsed parsed) {
        var automation = parsed.tick().automation();
        if (!ofThisStep.add(new Due(automation, parsed.dueAt())) || ticks.known(automation, parsed.dueAt())) {
            throw new UnreadableRowException(
                    parsed.row().origin(),
                    parsed.row().body(),
                    "timestamp is " + parsed.dueAt() + "; " + automation + " has a tick of that time already");
        }
    }
}
