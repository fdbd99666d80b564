package dev.pitwall.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The logical catalogs, which entities name in {@code @Table(catalog = …)} and migrations by their folder. The schema behind
 * one depends on the environment.
 */
public enum Catalog {
    /** Timing data and predictions. */
    ML_PROJECT("ml_project", true),
    /** The engine's runs, ticks and everything that it remembers. */
    DAGSTER_LOGS("dagster_logs", true),
    /** What Tableau reads; there is only one. */
    TABLEAU_DATA("tableau_data", false);

    private final String logicalName;
    private final boolean perEnvironment;

    Catalog(String logicalName, boolean perEnvironment) {
        this.logicalName = logicalName;
        this.perEnvironment = perEnvironment;
    }

    /** The name that entities and folders use, as in {@code ml_project}. */
    public String logicalName() {
        return logicalName;
    }

    /** The schema in the database, as in {@code ml_project_dev}. */
    public String schemaIn(Environment environment) {
        return perEnvironment ? logicalName + "_" + environment.suffix() : logicalName;
    }

    /** The schemas of every environment, each once, in the order of the constants. */
    public static List<String> schemas() {
        return Arrays.stream(values())
                .flatMap(catalog -> Stream.of(Environment.values()).map(catalog::schemaIn))
                .distinct()
                .toList();
    }

    /** The catalog of that logical name; empty for a name that is none, which then is the name of a real schema. */
    public static Optional<Catalog> named(String logicalName) {
        return Arrays.stream(values())
                .filter(catalog -> catalog.logicalName.equals(logicalName))
                .findFirst();
    }
}
