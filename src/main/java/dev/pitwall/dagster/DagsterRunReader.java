package dev.pitwall.dagster;

import dev.pitwall.orchestration.definition.RunContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Reads the runs that are over. */
@Named("dagsterRunReader")
@Dependent
public class DagsterRunReader extends PagedReader<DagsterRun> {

    private final DagsterTables tables;

    @Inject
    DagsterRunReader(DagsterTables tables, RunContext run) {
        super(run);
        this.tables = tables;
    }

    @Override
    List<DagsterRun> after(long after, DagsterImportConfig config) {
        return tables.runs(config.schema(), config.from(), after, PAGE);
    }

    @Override
    long key(DagsterRun run) {
        return run.id();
    }
}
