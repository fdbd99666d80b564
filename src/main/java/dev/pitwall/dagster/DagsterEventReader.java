package dev.pitwall.dagster;

import dev.pitwall.orchestration.definition.RunContext;
import dev.pitwall.orchestration.imported.ImportLedger;
import dev.pitwall.orchestration.imported.ImportedRun;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads the events of every imported run that have not come yet, a run after the other. The checkpoint is the number here of the run
 * that is read: how far its events have come is in the ledger, which commits with them.
 */
@Named("dagsterEventReader")
@Dependent
public class DagsterEventReader extends AbstractItemReader {

    /**
     * An event that has not come yet.
     *
     * @param runId number here of its run
     * @param sourceRun number there
     */
    record Item(long runId, String sourceRun, DagsterEvent event) {}

    private static final int PAGE = 500;

    private final DagsterTables tables;
    private final ImportLedger ledger;
    private final RunContext run;
    private final Deque<ImportedRun> runs = new ArrayDeque<>();
    private final Deque<Item> events = new ArrayDeque<>();
    private String schema;
    private long nextRun;
    private ImportedRun current;
    private long lastEvent;

    @Inject
    DagsterEventReader(DagsterTables tables, ImportLedger ledger, RunContext run) {
        this.tables = tables;
        this.ledger = ledger;
        this.run = run;
    }

    @Override
    public void open(Serializable checkpoint) {
        schema = run.config(DagsterImportConfig.class).schema();
        nextRun = checkpoint == null ? 0 : Long.parseLong((String) checkpoint);
    }

    @Override
    public Item readItem() {
        while (events.isEmpty()) {
            if (current == null && !takeNextRun()) {
                return null;
            }
            readEvents();
        }
        var next = events.poll();
        lastEvent = next.event().id();
        return next;
    }

    private boolean takeNextRun() {
        if (runs.isEmpty()) {
            runs.addAll(ledger.runsFrom(DagsterImport.SOURCE, nextRun, PAGE));
        }
        current = runs.poll();
        if (current == null) {
            return false;
        }
        lastEvent = current.lastEvent();
        nextRun = current.runId() + 1;
        return true;
    }

    private void readEvents() {
        var page = tables.events(schema, current.sourceRun(), lastEvent, PAGE);
        page.forEach(event -> events.add(new Item(current.runId(), current.sourceRun(), event)));
        if (page.isEmpty()) {
            current = null;
        }
    }

    @Override
    public Serializable checkpointInfo() {
        return Long.toString(current == null ? nextRun : current.runId());
    }
}
