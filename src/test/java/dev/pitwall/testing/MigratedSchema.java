package dev.pitwall.testing;

import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import dev.pitwall.schema.Migrations;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A catalog's schema, whose tables are made by their migrations once in a JVM and emptied for each test after that: to make
 * them anew takes seconds, to empty those that a test wrote to takes milliseconds.
 *
 * <p>What migrations wrote into their tables comes back with each emptying; numbers given by the database begin at one again. A
 * schema that was dropped, or has other tables than were left here, is made anew.
 */
final class MigratedSchema {

    private static final Map<Catalog, MigratedSchema> ALL = new EnumMap<>(Catalog.class);

    private final Database database = Database.shared();
    private final Catalog catalog;
    private final Environment environment;
    private final String schema;
    private final String kept;
    private final Set<String> groups = new HashSet<>();
    private final Set<String> tables = new HashSet<>();
    private final Set<String> seeded = new LinkedHashSet<>();
    private int generation = -1;

    private MigratedSchema(Catalog catalog, Environment environment) {
        this.catalog = catalog;
        this.environment = environment;
        this.schema = catalog.schemaIn(environment);
        this.kept = schema + "_kept";
    }

    static synchronized MigratedSchema of(Catalog catalog, Environment environment) {
        return ALL.computeIfAbsent(catalog, one -> new MigratedSchema(one, environment));
    }

    /** Leaves the tables of these groups, and of those asked for before, as their migrations made them. */
    void emptyWith(String... wanted) {
        try (var connection = database.connection("");
                var statement = connection.createStatement()) {
            if (database.isMySql()) {
                // The next number of a table as it is, not as it was within the last day
                statement.execute("SET SESSION information_schema_stats_expiry = 0");
            }
            if (generation != database.generation(schema) || !tables.equals(tablesIn(statement))) {
                begin();
            } else {
                empty(statement);
            }
            var fresh = new LinkedHashSet<>(List.of(wanted));
            fresh.removeAll(groups);
            if (!fresh.isEmpty()) {
                migrate(fresh, statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void begin() {
        database.emptySchema(schema);
        database.emptySchema(kept);
        generation = database.generation(schema);
        groups.clear();
        tables.clear();
        seeded.clear();
    }

    private void migrate(Set<String> fresh, Statement statement) throws SQLException {
        var migrations = new Migrations(database.dataSource(schema), environment);
        for (var group : fresh) {
            migrations.migrate(catalog, group);
            groups.add(group);
        }
        var made = tablesIn(statement);
        made.removeAll(tables);
        for (var table : written(statement, made)) {
            statement.execute("CREATE TABLE " + kept + "." + table + " AS SELECT * FROM " + schema + "." + table);
            seeded.add(table);
        }
        tables.addAll(made);
    }

    private void empty(Statement statement) throws SQLException {
        var written = written(statement, tables);
        statement.execute("SET FOREIGN_KEY_CHECKS = 0");
        for (var table : written) {
            statement.execute("TRUNCATE TABLE " + schema + "." + table);
        }
        for (var table : seeded) {
            statement.execute("INSERT IGNORE INTO " + schema + "." + table + " SELECT * FROM " + kept + "." + table);
        }
    }

    /** Those that hold a row, or held one that had its number from the database. */
    private Set<String> written(Statement statement, Set<String> among) throws SQLException {
        if (among.isEmpty()) {
            return Set.of();
        }
        var written = names(
                statement,
                "SELECT table_name FROM information_schema.tables WHERE table_schema = '" + schema
                        + "' AND auto_increment > 1");
        written.retainAll(among);
        written.addAll(names(
                statement,
                among.stream()
                        .map(table -> "SELECT '" + table + "' FROM DUAL WHERE EXISTS (SELECT 1 FROM " + schema + "."
                                + table + ")")
                        .collect(Collectors.joining(" UNION ALL "))));
        return written;
    }

    private Set<String> tablesIn(Statement statement) throws SQLException {
        return names(
                statement,
                "SELECT table_name FROM information_schema.tables WHERE table_schema = '" + schema
                        + "' AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'flyway%'");
    }

    private static Set<String> names(Statement statement, String query) throws SQLException {
        var names = new HashSet<String>();
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
