package dev.pitwall.f1.databasebuild;

import dev.pitwall.orchestration.definition.AssetDefinition;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.Workspace;
import dev.pitwall.schema.Environment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The workspace {@code database_build}. */
@ApplicationScoped
public class DatabaseBuildWorkspace implements Workspace {

    private static final JobDefinition<?> BUILD_ALL_TABLES = JobDefinition.of(
            "build_all_tables", "Makes every table and view that the other workspaces use, or brings them up to date.");

    private final TablePresence tables;

    @Inject
    DatabaseBuildWorkspace(TablePresence tables) {
        this.tables = tables;
    }

    /** For the container's proxy. */
    DatabaseBuildWorkspace() {
        this(null);
    }

    @Override
    public String name() {
        return "database_build";
    }

    @Override
    public String description() {
        return "Makes the tables and views of the other workspaces. Every job can run again at any time and says what it did.";
    }

    @Override
    public List<JobDefinition<?>> jobs() {
        List<JobDefinition<?>> jobs = new ArrayList<>();
        jobs.add(BUILD_ALL_TABLES);
        Arrays.stream(TableGroup.values()).map(DatabaseBuildWorkspace::jobOf).forEach(jobs::add);
        return List.copyOf(jobs);
    }

    @Override
    public List<SensorDefinition> sensors() {
        return List.of(SensorDefinition.of(
                        "tables_missing_sensor",
                        "Waits for a database without the application's tables, and has them built.",
                        new TablesMissingSensor(tables, Environment.current(), BUILD_ALL_TABLES),
                        BUILD_ALL_TABLES)
                .every(Duration.ofSeconds(3)));
    }

    @Override
    public List<AssetDefinition> assets() {
        return Arrays.stream(TableGroup.values())
                .flatMap(group -> group.tables().stream()
                        .map(table -> AssetDefinition.of(
                                        table + "_schema",
                                        "tables",
                                        "The table " + table + " as its migrations make it.")
                                .madeBy(BUILD_ALL_TABLES, jobOf(group))))
                .toList();
    }

    private static JobDefinition<?> jobOf(TableGroup group) {
        return JobDefinition.of(
                group.job(), "Makes " + String.join(", ", group.tables()) + ", or brings them up to date.");
    }
}
