package dev.pitwall.f1.databasebuild;

import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.orchestration.definition.RunContext;
import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.MigrationReport;
import dev.pitwall.schema.Migrations;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Brings one group of tables to the newest version and says what it did. Again does nothing, and says that too. */
@Named("migrateGroup")
@Dependent
public class MigrateGroup extends AbstractBatchlet {

    private final Migrations migrations;
    private final RunContext run;
    private final TableGroup group;

    /**
     * @param schema the logical name of the group's schema, {@code ml_project} or {@code tableau_data}
     * @param group the folder of its migrations
     */
    @Inject
    MigrateGroup(
            Migrations migrations,
            RunContext run,
            @BatchProperty(name = "schema") String schema,
            @BatchProperty(name = "group") String group) {
        this.migrations = migrations;
        this.run = run;
        this.group = TableGroup.ofFolder(group);
        Catalog catalog = Catalog.named(schema)
                .orElseThrow(() -> new IllegalArgumentException("schema is '" + schema
                        + "'; allowed are the logical names ml_project, tableau_data and dagster_logs"));
        if (catalog != this.group.catalog()) {
            throw new IllegalArgumentException("schema of group " + group + " is " + schema + "; allowed is "
                    + this.group.catalog().logicalName());
        }
    }

    @Override
    public String process() {
        MigrationReport report = migrations.migrate(group.catalog(), group.folder());
        run.info(report.summary());
        for (String table : group.tables()) {
            run.materialize(Materialization.of(table + "_schema")
                    .with("schema", report.schema())
                    .with("scripts run now", String.join(", ", report.executed()))
                    .with("scripts run", report.executed().size(), "scripts")
                    .with("scripts run before", report.alreadyApplied(), "scripts"));
        }
        return report.executed().isEmpty() ? "UNCHANGED" : "CHANGED";
    }
}
