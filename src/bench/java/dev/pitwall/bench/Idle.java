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

    /** Waits until the database has done the work that changed rows leave to it: old versions are purged, pages are on the disk. */
    static void settled(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET GLOBAL innodb_max_dirty_pages_pct_lwm = 0.001");
            statement.execute("SET GLOBAL innodb_max_dirty_pages_pct = 0");
            var end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
            while (status(connection, "Innodb_history_list_length") > 1_000
                    || status(connection, "Innodb_buffer_pool_pages_dirty") > 500) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("the database is not idle after five minutes");
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            statement.execute("SET GLOBAL innodb_max_dirty_pages_pct = DEFAULT");
            statement.execute("SET GLOBAL innodb_max_dirty_pages_pct_lwm = DEFAULT");
        }
    }

    private static long status(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW GLOBAL STATUS LIKE '" + name + "'")) {
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
