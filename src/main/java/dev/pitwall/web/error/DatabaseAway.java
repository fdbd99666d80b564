package dev.pitwall.web.error;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

/** Tells whether something failed because the database cannot be reached. */
final class DatabaseAway {

    /** SQLSTATE class 08 is "connection exception" (ISO/IEC 9075-2). */
    private static final String CONNECTION_EXCEPTION = "08";

    private static final int DEEPEST = 30;

    private DatabaseAway() {}

    static boolean isCauseOf(Throwable thrown) {
        var cause = thrown;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException failure && isConnection(failure)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isConnection(SQLException failure) {
        return failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLRecoverableException
                || (failure.getSQLState() != null && failure.getSQLState().startsWith(CONNECTION_EXCEPTION));
    }
}
