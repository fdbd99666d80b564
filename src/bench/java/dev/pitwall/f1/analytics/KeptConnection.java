package dev.pitwall.f1.analytics;

import dev.pitwall.testing.Database;
import dev.pitwall.testing.PlainDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/** A pool of one connection: as the server's, it stays open from one transaction to the next. For one thread. */
final class KeptConnection implements PlainDataSource, AutoCloseable {

    private final Connection connection;
    private final Connection lent;

    KeptConnection(Database server, String schema) throws SQLException {
        connection = server.connection(schema);
        lent = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection() {
        return lent;
    }

    @Override
    public Connection getConnection(String user, String password) {
        return lent;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
