package dev.pitwall.testing;

import dev.pitwall.start.TestMariaDb;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * The real MariaDB server of this test run: one for each JVM, started at the first use and stopped at the end of the JVM.
 *
 * <p>A test takes a schema of its own with {@link #emptySchema}; the tests of one JVM run one after the other.
 */
public final class Database {

    private static Database shared;

    private final TestMariaDb server;
    private final Map<String, Integer> generations = new ConcurrentHashMap<>();

    private Database(TestMariaDb server) {
        this.server = server;
    }

    /** The database of this JVM. */
    public static synchronized Database shared() {
        if (shared == null) {
            shared = new Database(TestMariaDb.start());
        }
        return shared;
    }

    /** A database of its own that commits as durably, and so as slowly, as the product's: for measurements. */
    public static Database durable() {
        return new Database(TestMariaDb.startDurable());
    }

    /** Ends it before this JVM does; only for one that is not shared. */
    public void stop() {
        server.stop();
    }

    /** Where the server listens, on 127.0.0.1. */
    public int port() {
        return server.port();
    }

    /** An account that may do everything. */
    public String user() {
        return TestMariaDb.USER;
    }

    public String password() {
        return TestMariaDb.PASSWORD;
    }

    /** The JDBC address of a schema, or of the server for an empty name. */
    public String url(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + port() + "/" + schema;
    }

    /** A datasource without a pool whose connections stand in {@code schema}. */
    public DataSource dataSource(String schema) {
        return dataSource(url(schema), user(), password());
    }

    /** A datasource without a pool, by the driver that the address names. */
    public static DataSource dataSource(String address, String user, String password) {
        return new DriverDataSource(address, user, password);
    }

    /**
     * Drops the schema if it is there, and makes it anew.
     *
     * @return its name
     */
    public String emptySchema(String schema) {
        generations.merge(schema, 1, Integer::sum);
        execute("DROP DATABASE IF EXISTS `" + schema + "`", "CREATE DATABASE `" + schema + "` CHARACTER SET utf8mb4");
        return schema;
    }

    /** Drops the schema if it is there. */
    public void dropSchema(String schema) {
        generations.merge(schema, 1, Integer::sum);
        execute("DROP DATABASE IF EXISTS `" + schema + "`");
    }

    /** How often the schema was dropped or made anew here. */
    int generation(String schema) {
        return generations.getOrDefault(schema, 0);
    }

    /** Runs statements without a schema: name it in them. */
    public void execute(String... statements) {
        try (Connection connection = connection("");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection that stands in {@code schema}; the caller closes it. */
    public Connection connection(String schema) throws SQLException {
        return DriverManager.getConnection(url(schema), user(), password());
    }
}
