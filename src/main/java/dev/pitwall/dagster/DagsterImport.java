package dev.pitwall.dagster;

import dev.pitwall.orchestration.definition.JobDefinition;

/** What the workspace that offers the import needs of this room. */
public final class DagsterImport {

    /** In the lists and the ledger of what was imported. */
    static final String SOURCE = "dagster";

    public static final JobDefinition<DagsterImportConfig> JOB = JobDefinition.of(
            "import_dagster_history_job",
            "Brings the runs, events and ticks of a Dagster instance on this database server into the history; again is safe.",
            DagsterImportConfig.USUAL);

    private DagsterImport() {}

    /** The numbers of ticks are unique within an instance only. */
    static String tickSource(String schema) {
        return SOURCE + ":" + schema;
    }
}
