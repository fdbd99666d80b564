package dev.pitwall.schema;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Reads Flyway's histories: which version each group of tables has, in this installation's schemas. */
@ApplicationScoped
public class SchemaVersions {

    private static final String HISTORY = "flyway_";

    private final DataSource dataSource;
    private final Environment environment;
    private final MigrationIndex index;

    @Inject
    SchemaVersions(DataSource dataSource) {
        this(dataSource, Environment.current());
    }

    /** For a test. */
    SchemaVersions(DataSource dataSource, Environment environment) {
        this.dataSource = dataSource;
        this.environment = environment;
        this.index = MigrationIndex.load(SchemaVersions.class.getClassLoader());
    }

    /** For the container's proxy. */
    SchemaVersions() {
        this.dataSource = null;
        this.environment = null;
        this.index = null;
    }

    /** Every group that the application has, by schema and name. */
    public List<SchemaVersion> all() {
        try (var connection = dataSource.getConnection()) {
            var versions = new ArrayList<SchemaVersion>();
            for (var catalog : Catalog.values()) {
                var schema = catalog.schemaIn(environment);
                var histories = histories(connection, schema);
                for (var group : index.groupsOf(catalog)) {
                    versions.add(
                            histories.contains(HISTORY + group)
                                    ? version(connection, schema, group, index.countIn(catalog, group))
                                    : none(schema, group, index.countIn(catalog, group)));
                }
            }
            return versions;
        } catch (SQLException broken) {
            throw new MigrationFailure("PW-DB-007 The histories of the schemas cannot be read.", broken);
        }
    }

    /** A group that was never migrated: its {@code database_build} job has not run yet. */
    private static SchemaVersion none(String schema, String group, int expected) {
        return new SchemaVersion(
                schema, group, Optional.empty(), Optional.empty(), Optional.empty(), 0, expected, Optional.empty());
    }

    private static Set<String> histories(Connection connection, String schema) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = ? AND table_name LIKE 'flyway!_%'"
                        + " ESCAPE '!'")) {
            statement.setString(1, schema);
            try (var rows = statement.executeQuery()) {
                var names = new HashSet<String>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            }
        }
    }

    /** Schema and group come from our own constants and file names. A repeatable script stands once for each text that it had. */
    private static SchemaVersion version(Connection connection, String schema, String group, int expected)
            throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT version, description, UNIX_TIMESTAMP(installed_on) AS installed_at, script, success FROM `"
                                + schema + "`.`" + HISTORY + group + "` ORDER BY installed_rank")) {
            var scripts = new HashSet<String>();
            var last = none(schema, group, expected);
            var failed = Optional.<String>empty();
            while (rows.next()) {
                if (!rows.getBoolean("success")) {
                    failed = Optional.of(rows.getString("script"));
                    continue;
                }
                failed = Optional.empty();
                scripts.add(rows.getString("script"));
                last = new SchemaVersion(
                        schema,
                        group,
                        Optional.ofNullable(rows.getString("version")).or(last::version),
                        Optional.ofNullable(rows.getString("description")),
                        Optional.of(Instant.ofEpochSecond(rows.getLong("installed_at"))),
                        scripts.size(),
                        expected,
                        failed);
            }
            return new SchemaVersion(
                    schema, group, last.version(), last.description(), last.at(), last.applied(), expected, failed);
        }
    }
}
