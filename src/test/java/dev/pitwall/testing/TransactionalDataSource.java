package dev.pitwall.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/**
 * A datasource as the server gives it: within a transaction everybody on the thread gets the same connection, and to close it does
 * nothing; outside of one each call commits by itself.
 */
public final class TransactionalDataSource implements PlainDataSource, ChunkStep.Transactions {

    private final DataSource connections;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    public TransactionalDataSource(DataSource connections) {
        this.connections = connections;
    }

    @Override
    public <T> T inTransaction(Callable<T> work) throws Exception {
        try (Connection connection = connections.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            current.set(connection);
            try {
                T result = work.call();
                connection.commit();
                return result;
            } catch (Exception | Error failure) {
                connection.rollback();
                throw failure;
            } finally {
                current.remove();
            }
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection open = current.get();
        return open == null ? connections.getConnection() : LeftOpen.of(open);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return connections.getConnection(user, password);
    }
}
