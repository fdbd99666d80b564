package dev.pitwall.schema;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A datasource whose connections stand in one schema, over a pool whose connections stand in another.
 *
 * <p>Flyway changes the schema of a connection and gives it back like that. With a pool the next user then writes into a
 * schema that he does not expect; it was seen to put one schema's tables into another and to report success. So each
 * connection is moved when it is taken, and moved back before it returns to the pool.
 */
final class SchemaDataSource implements DataSource {

    private final DataSource pool;
    private final String schema;

    SchemaDataSource(DataSource pool, String schema) {
        this.pool = pool;
        this.schema = schema;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return moved(pool.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return moved(pool.getConnection(user, password));
    }

    private Connection moved(Connection connection) throws SQLException {
        String home = standsIn(connection);
        move(connection, schema);
        return (Connection) Proxy.newProxyInstance(
                SchemaDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getCatalog")) {
                        return standsIn(connection);
                    }
                    if (method.getName().equals("setCatalog")) {
                        move(connection, (String) arguments[0]);
                        return null;
                    }
                    if (method.getName().equals("close") && !connection.isClosed() && home != null) {
                        move(connection, home);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Said to the database itself: Open Liberty leaves {@code setCatalog} out where its memory has that schema already. */
    private static void move(Connection connection, String target) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("USE `" + target.replace("`", "``") + "`");
        }
    }

    /** The schema by the database's word: Open Liberty answers {@code getCatalog} from memory, after a redeployment wrongly. */
    private static String standsIn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT DATABASE()")) {
            answer.next();
            return answer.getString(1);
        }
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(SchemaDataSource.class.getPackageName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException(
                "No " + type.getName() + " here: a driver's connection would leave its schema unnoticed.");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
