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

    /** Waits until the database has done the work that deleted and changed rows leave to it. */
    static void purged(Connection connection) throws SQLException {
        var end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (historyLength(connection) > 1_000) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the database is not idle after five minutes");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static long historyLength(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Innodb_history_list_length'")) {
            rows.next();
            return rows.getLong(2);
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
