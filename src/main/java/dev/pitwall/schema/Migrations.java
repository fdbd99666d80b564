package dev.pitwall.schema;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.MigrateOutput;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the tables of one group to the newest version. Each group has its folder
 * {@code persistence/<catalog>/<group>} and its history table {@code flyway_<group>} in the schema of the catalog.
 *
 * <p>Call it outside a transaction: the database commits each DDL statement by itself. Several nodes may call it at once;
 * Flyway lets one go first.
 */
@ApplicationScoped
public class Migrations {

    private final DataSource dataSource;
    private final Environment environment;
    private final MigrationIndex index;

    @Inject
    Migrations(DataSource dataSource) {
        this(dataSource, Environment.current());
    }

    /** For a test, or a program without a container. */
    public Migrations(DataSource dataSource, Environment environment) {
        this(dataSource, environment, MigrationIndex.load(Migrations.class.getClassLoader()));
    }

    Migrations(DataSource dataSource, Environment environment, MigrationIndex index) {
        this.dataSource = dataSource;
        this.environment = environment;
        this.index = index;
    }

    /** For the container's proxy. */
    Migrations() {
        this(null, null, null);
    }

    /** The table groups that a catalog has, in alphabetical order. */
    public List<String> groupsOf(Catalog catalog) {
        return index.groupsOf(catalog);
    }

    /**
     * Migrates one group; to do it again does nothing.
     *
     * @throws MigrationFailure if a script fails, if a script that was run has been changed since, or if the scripts that
     *     the application has are not all applied afterwards
     */
    public MigrationReport migrate(Catalog catalog, String group) {
        int expected = index.countIn(catalog, group);
        String schema = catalog.schemaIn(environment);
        if (expected == 0) {
            throw new MigrationFailure("PW-DB-003 There is no table group " + catalog.logicalName() + "/" + group
                    + "; there are " + index.groupsOf(catalog) + ".");
        }
        try {
            Flyway flyway = flyway(catalog, group, schema);
            int before = countApplied(flyway);
            MigrateResult result = flyway.migrate();
            int found = countApplied(flyway);
            if (found < expected) {
                throw new MigrationFailure("PW-DB-004 " + schema + "/" + group + " has " + expected
                        + " scripts in the application and " + found
                        + " applied ones in the database: Flyway did not find them all in the WAR.");
            }
            return new MigrationReport(schema, group, executed(result), before);
        } catch (FlywayException e) {
            throw new MigrationFailure(
                    "PW-DB-005 The migration of " + schema + "/" + group + " failed: " + e.getMessage(), e);
        }
    }

    /**
     * It looks for callbacks in {@code db/callback} whatever is set, and where that is not there writes an error to the log for each
     * group of tables: so it is there, with the file that Flyway asks for and nothing else.
     */
    private Flyway flyway(Catalog catalog, String group, String schema) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(new SchemaDataSource(dataSource, schema))
                .locations("classpath:db/migration/" + catalog.logicalName() + "/" + group)
                .table("flyway_" + group)
                // Other groups' tables are in the schema already.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .failOnMissingLocations(true)
                .loggers("slf4j")
                .load();
    }

    /** Without the line that Flyway writes where other tables were there first. */
    private static int countApplied(Flyway flyway) {
        return (int) Arrays.stream(flyway.info().applied())
                .filter(migration -> !migration.getType().isBaseline())
                .map(MigrationInfo::getScript)
                .distinct()
                .count();
    }

    private static List<String> executed(MigrateResult result) {
        return result.migrations.stream()
                .map((MigrateOutput output) -> output.filepath)
                .map(path -> Arrays.stream(path.split("[/\\\\]"))
                        .reduce((first, last) -> last)
                        .orElse(path))
                .toList();
    }
}
