package dev.pitwall.testing;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** What a datasource of the tests does not do. */
public interface PlainDataSource extends DataSource {

    @Override
    default PrintWriter getLogWriter() {
        return null;
    }

    @Override
    default void setLogWriter(PrintWriter out) {
        throw new UnsupportedOperationException();
    }

    @Override
    default void setLoginTimeout(int seconds) {
        throw new UnsupportedOperationException();
    }

    @Override
    default int getLoginTimeout() {
        return 0;
    }

    @Override
    default Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    default <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("no " + type.getName());
    }

    @Override
    default boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
