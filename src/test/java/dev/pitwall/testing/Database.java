package dev.pitwall.testing;

import dev.pitwall.schema.Catalog;
import dev.pitwall.start.TestMariaDb;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * The real database server of this test run: a MariaDB for each JVM, started at the first use and stopped at the end of the JVM; or, where
 * {@value #SETTING} names one, a MySQL or MariaDB that runs already.
 *
 * <p>A test takes a schema of its own with {@link #emptySchema}; the tests of one JVM run one after the other.
 */
public final class Database {

    /** Address of a server for the tests of one JVM, as in {@code jdbc:mysql://127.0.0.1:3306/?sslMode=DISABLED}. */
    static final String SETTING = "pitwall.test.database";

    private static Database shared;

    private final String server;
    private final String options;
    private final Runnable end;
    private final Map<String, Integer> generations = new ConcurrentHashMap<>();

    private Database(String server, String options, Runnable end) {
        this.server = server;
        this.options = options;
        this.end = end;
    }

    /** The database of this JVM. */
    public static synchronized Database shared() {
        if (shared == null) {
            String address = System.getProperty(SETTING, "");
            shared = address.isEmpty() ? of(TestMariaDb.start()) : running(address);
        }
        return shared;
    }

    /** A database of its own that commits as durably, and so as slowly, as the product's: for measurements. */
    public static Database durable() {
        return of(TestMariaDb.startDurable());
    }

    private static Database of(TestMariaDb started) {
        return new Database("jdbc:mariadb://127.0.0.1:" + started.port() + "/", "", started::stop);
    }

    /** Without what an earlier run left. That the account has the tests' own name and password tells that the server is for tests. */
    private static Database running(String address) {
        int schema = address.indexOf('/', address.indexOf("//") + 2) + 1;
        if (schema == 0 || !(address.startsWith("?", schema) || address.length() == schema)) {
            throw new IllegalArgumentException(SETTING + "=" + address
                    + ", allowed: jdbc:mysql://HOST:PORT/ or jdbc:mariadb://HOST:PORT/, and options");
        }
        Database database = new Database(address.substring(0, schema), address.substring(schema), () -> {});
        Catalog.schemas().forEach(database::dropSchema);
        database.dropSchema("pitwall_batch");
        return database;
    }

    /** Ends it before this JVM does; only for one that is not shared. */
    public void stop() {
        end.run();
    }

    /** Whether it is MySQL, and no MariaDB. */
    public boolean isMySql() {
        return server.startsWith("jdbc:mysql:");
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
        return server + schema + options;
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

    /** A table in {@code FROM}, for both kinds of database: its column {@code seq} is 1, 2 and so on to {@code last}. */
    public static String numbers(int last) {
        return "JSON_TABLE(CONCAT('[0', REPEAT(',0', " + (last - 1)
                + "), ']'), '$[*]' COLUMNS (seq FOR ORDINALITY)) AS numbers";
    }

    /** A connection that stands in {@code schema}; the caller closes it. */
    public Connection connection(String schema) throws SQLException {
        return DriverManager.getConnection(url(schema), user(), password());
    }
}
