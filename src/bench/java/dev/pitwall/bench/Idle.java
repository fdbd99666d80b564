package dev.pitwall.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A server that does nothing by itself, so that a measurement has it alone. */
final class Idle {

    private Idle() {}

    /** Switches off what would start runs by itself, and waits for those under way. */
    static void become(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("UPDATE automation SET enabled = 0");
            var end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
            while (underWay(connection) > 0) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("the server is not idle after five minutes");
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    private static int underWay(Connection connection) throws SQLException {
        try (var rows = connection
                .createStatement()
                .executeQuery("SELECT COUNT(*) FROM run WHERE status NOT IN ('SUCCESS', 'FAILURE', 'CANCELED')")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
