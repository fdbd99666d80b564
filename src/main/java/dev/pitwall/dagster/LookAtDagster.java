package dev.pitwall.dagster;

import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Looks at the schema before anything is read, and tells what is there: which tables, how much, and what was switched on. */
@Named("lookAtDagster")
@Dependent
public class LookAtDagster extends AbstractBatchlet {

    private final DagsterTables tables;
    private final RunContext run;

    @Inject
    LookAtDagster(DagsterTables tables, RunContext run) {
        this.tables = tables;
        this.run = run;
    }

    @Override
    public String process() {
        var schema = run.config(DagsterImportConfig.class).schema();
        var present = tables.present(schema);
        if (!present.containsAll(DagsterTables.READ)) {
            throw new IllegalStateException("PW-IMPORT-002 schema is " + schema + ", which has "
                    + (present.isEmpty() ? "none" : "only " + present) + " of Dagster's tables " + DagsterTables.READ
                    + " that this account may read. Name another schema, or let Pitwall's account SELECT on it.");
        }
        run.info(schema + " is at Dagster's revision " + tables.revision(schema).orElse("unknown") + ": "
                + tables.rows(schema, "runs") + " runs, " + tables.rows(schema, "event_logs") + " events, "
                + tables.rows(schema, "job_ticks") + " ticks, " + tables.rows(schema, "asset_keys") + " assets");
        var open = tables.open(schema);
        if (open > 0) {
            run.warn(
                    open + " runs are not over and are left out; they come when they are over and this job runs again");
        }
        tables.instigators(schema).forEach(this::tell);
        return "LOOKED";
    }

    /** So that a person knows what to switch on here, and where a sensor left off. */
    private void tell(String body) {
        try {
            var state = Serialized.parse(body, "JobState", "InstigatorState");
            var name = state.object("origin")
                    .flatMap(origin -> origin.words("job_name").or(() -> origin.words("instigator_name")))
                    .orElse("one without a name");
            var kind = state.constant("job_type").or(() -> state.constant("instigator_type"));
            var cursor = state.object("job_specific_data")
                    .or(() -> state.object("instigator_data"))
                    .flatMap(data -> data.words("cursor"));
            run.info(kind.orElse("INSTIGATOR").toLowerCase(java.util.Locale.ROOT) + " " + name + " was "
                    + state.constant("status").orElse("in an unknown state")
                    + cursor.map(text -> " with the cursor " + text).orElse(""));
        } catch (IllegalArgumentException unreadable) {
            run.refuse("instigators", body, unreadable.getMessage());
        }
    }
}
