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
        connection.setCatalog(schema);
        return (Connection) Proxy.newProxyInstance(
                SchemaDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getCatalog")) {
                        return standsIn(connection);
                    }
                    if (method.getName().equals("close") && !connection.isClosed()) {
                        connection.setCatalog(home);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /**
     * The schema by the database's word. Open Liberty answers {@code getCatalog} from memory, and after a redeployment with
     * the schema of an earlier user: Flyway then wrote its history into that one, and the tables into the right one.
     */
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
