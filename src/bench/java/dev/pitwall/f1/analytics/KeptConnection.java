package dev.pitwall.f1.analytics;

import dev.pitwall.testing.Database;
import dev.pitwall.testing.LeftOpen;
import dev.pitwall.testing.PlainDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** A pool of one connection: as the server's, it stays open from one transaction to the next. For one thread. */
final class KeptConnection implements PlainDataSource, AutoCloseable {

    private final Connection connection;
    private final Connection lent;

    KeptConnection(Database server, String schema) throws SQLException {
        connection = server.connection(schema);
        lent = LeftOpen.of(connection);
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
