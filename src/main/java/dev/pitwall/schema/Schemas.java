package dev.pitwall.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** The five schemas: which are there, and the making of those that are not. */
final class Schemas {

    private static final Logger LOG = Logger.getLogger(Schemas.class.getName());

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final DataSource dataSource;
    private final Environment environment;
    private final DatabaseKind configured;

    Schemas(DataSource dataSource, Environment environment, DatabaseKind configured) {
        this.dataSource = dataSource;
        this.environment = environment;
        this.configured = configured;
    }

    /**
     * Makes every schema that is missing. The account need not be allowed to: a missing schema of the other environment
     * is then only logged.
     *
     * @return the names of those that were made
     * @throws MigrationFailure if a schema of this environment is missing and cannot be made, or the database is of another kind than was
     *     configured
     */
    List<String> createMissing() {
        List<String> made = new ArrayList<>();
        try (Connection connection = firstConnection()) {
            requireConfiguredKind(connection);
            Set<String> present = present(connection);
            for (String schema : Catalog.schemas()) {
                if (!present.contains(schema) && create(connection, schema)) {
                    made.add(schema);
                }
            }
        } catch (SQLException e) {
            throw new MigrationFailure(
                    "PW-DB-001 The database does not answer: " + e.getMessage()
                            + ". Check pitwall.database.url, pitwall.database.user and the password.",
                    e);
        }
        return made;
    }

    /** Server and database are often started together, and the database may need longer. */
    private Connection firstConnection() throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return dataSource.getConnection();
            } catch (SQLException e) {
                if (isRefusal(e) || System.nanoTime() - end >= 0) {
                    throw e;
                }
                LOG.log(Level.INFO, "Waiting for the database: {0}", e.getMessage());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** A wrong password or a missing schema does not mend itself by waiting: SQL states 28… and 42…. */
    private static boolean isRefusal(SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("28") || sql.getSQLState().startsWith("42"))) {
                return true;
            }
        }
        return false;
    }

    /** Statements for the other kind are refused one by one, and say nothing of why. */
    private void requireConfiguredKind(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT VERSION()")) {
            row.next();
            String version = row.getString(1);
            DatabaseKind real = DatabaseKind.ofVersion(version);
            if (real != configured) {
                throw new MigrationFailure(
                        "PW-DB-008 The database is " + real + " (" + version + "), and Pitwall is configured for "
                                + configured + ". Let pitwall.database.url begin with " + real.scheme()
                                + " or set the system property hibernate.dialect to "
                                + real.dialect().getName() + ".");
            }
        }
    }

    private static Set<String> present(Connection connection) throws SQLException {
        Set<String> present = new TreeSet<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT schema_name FROM information_schema.schemata");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                present.add(rows.getString(1));
            }
        }
        return present;
    }

    private boolean create(Connection connection, String schema) {
        String sql = "CREATE DATABASE IF NOT EXISTS `" + schema + "` CHARACTER SET utf8mb4";
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            if (isOurs(schema)) {
                throw new MigrationFailure(
                        "PW-DB-002 The schema " + schema + " is missing and cannot be made: " + e.getMessage()
                                + ". Have an administrator run: " + sql,
                        e);
            }
            LOG.log(
                    Level.WARNING,
                    "The schema {0}, which another environment uses, is missing and cannot be made: {1}",
                    new Object[] {schema, e.getMessage()});
            return false;
        }
    }

    private boolean isOurs(String schema) {
        for (Catalog catalog : Catalog.values()) {
            if (catalog.schemaIn(environment).equals(schema)) {
                return true;
            }
        }
        return false;
    }
}
