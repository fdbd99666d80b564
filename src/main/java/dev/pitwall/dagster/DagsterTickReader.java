package dev.pitwall.dagster;

import dev.pitwall.orchestration.definition.RunContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Reads the ticks that have ended. */
@Named("dagsterTickReader")
@Dependent
public class DagsterTickReader extends PagedReader<DagsterTick> {

    private final DagsterTables tables;

    @Inject
    DagsterTickReader(DagsterTables tables, RunContext run) {
        super(run);
        this.tables = tables;
    }

    @Override
    List<DagsterTick> after(long after, DagsterImportConfig config) {
        return tables.ticks(config.schema(), config.from(), after, PAGE);
    }

    @Override
    long key(DagsterTick tick) {
        return tick.id();
    }
}
