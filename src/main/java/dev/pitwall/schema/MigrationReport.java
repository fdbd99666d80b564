package dev.pitwall.schema;

import java.util.List;

/**
 * What a migration of one table group did.
 *
 * @param schema the schema in the database, as in {@code ml_project_dev}
 * @param group the table group, as in {@code calendar}
 * @param executed the scripts that were run now, in their order, as in {@code V001__calendar.sql}
 * @param alreadyApplied how many scripts had been run before
 */
public record MigrationReport(String schema, String group, List<String> executed, int alreadyApplied) {

    public MigrationReport {
        executed = List.copyOf(executed);
        if (alreadyApplied < 0) {
            throw new IllegalArgumentException("alreadyApplied=" + alreadyApplied + ", allowed: 0 or more");
        }
    }

    /** A sentence for the journal and the log. */
    public String summary() {
        String done = executed.isEmpty() ? "nothing to do" : "ran " + String.join(", ", executed);
        return schema + "/" + group + ": " + done + ", " + alreadyApplied + " applied before";
    }
}
