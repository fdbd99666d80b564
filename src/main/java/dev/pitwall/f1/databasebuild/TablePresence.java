package dev.pitwall.f1.databasebuild;

import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;

/** Whether the application's tables are there: sensors ask before they ask a table. */
@ApplicationScoped
public class TablePresence {

    private final DataSource dataSource;
    private final Environment environment;

    @Inject
    TablePresence(DataSource dataSource) {
        this(dataSource, Environment.current());
    }

    TablePresence(DataSource dataSource, Environment environment) {
        this.dataSource = dataSource;
        this.environment = environment;
    }

    /** For the container's proxy. */
    TablePresence() {
        this(null, null);
    }

    /** The tables and views of every group that are not there, in the order in which {@code build_all_tables} makes them. */
    public List<String> missing() {
        Set<String> present = present();
        return Arrays.stream(TableGroup.values())
                .flatMap(group ->
                        group.tables().stream().filter(table -> !present.contains(qualified(group.catalog(), table))))
                .toList();
    }

    private String qualified(Catalog catalog, String table) {
        return (catalog.schemaIn(environment) + "." + table).toLowerCase(Locale.ROOT);
    }

    private Set<String> present() {
        Set<String> names = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT CONCAT(table_schema, '.', table_name) FROM information_schema.tables"
                                + " WHERE table_schema IN (?, ?)")) {
            query.setString(1, Catalog.ML_PROJECT.schemaIn(environment));
            query.setString(2, Catalog.TABLEAU_DATA.schemaIn(environment));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1).toLowerCase(Locale.ROOT));
                }
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say which tables it has: " + e.getMessage(), e);
        }
    }
}
