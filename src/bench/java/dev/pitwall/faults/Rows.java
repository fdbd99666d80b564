package dev.pitwall.faults;

import dev.pitwall.testing.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Reads the database past the code under test; each question on a connection of its own, because servers die around it. */
final class Rows {

    private final Database database;

    Rows(Database database) {
        this.database = database;
    }

    /** Reads one value of a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(java.sql.ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Reader<T> reader, Object... values) {
        try (var connection = database.connection("dagster_logs_dev");
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException broken) {
            throw new IllegalStateException(sql, broken);
        }
    }

    int count(String sql, Object... values) {
        return list(sql, row -> row.getInt(1), values).get(0);
    }

    /** The database's clock. */
    Instant now() {
        return list("SELECT UTC_TIMESTAMP(6)", row -> instant(row, 1)).get(0);
    }

    static Instant instant(java.sql.ResultSet row, int column) throws SQLException {
        var local = row.getObject(column, LocalDateTime.class);
        return local == null ? null : local.toInstant(ZoneOffset.UTC);
    }
}
