package dev.pitwall.f1.demo;

import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** The row in the database from which the demonstration goes on after a restart. Called outside transactions. */
final class DemoMemory {

    private final DataSource dataSource;
    private final String table;

    DemoMemory(DataSource dataSource, Environment environment) {
        this.dataSource = dataSource;
        this.table = Catalog.ML_PROJECT.schemaIn(environment) + ".demo_clock";
    }

    Optional<DemoAnchor> load() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT begun_at, weekend, first_season, seen_at FROM " + table + " WHERE id = 1");
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new DemoAnchor(time(row, 1), row.getInt(2), row.getInt(3), time(row, 4)))
                    : Optional.empty();
        }
    }

    void save(DemoAnchor anchor) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement replace = connection.prepareStatement("REPLACE INTO " + table
                        + " (id, begun_at, weekend, first_season, seen_at) VALUES (1, ?, ?, ?, ?)")) {
            replace.setObject(1, LocalDateTime.ofInstant(anchor.begunAt(), ZoneOffset.UTC));
            replace.setInt(2, anchor.weekend());
            replace.setInt(3, anchor.firstSeason());
            replace.setObject(4, LocalDateTime.ofInstant(anchor.seenAt(), ZoneOffset.UTC));
            replace.executeUpdate();
        }
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
