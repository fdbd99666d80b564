package dev.pitwall.f1.analytics;

import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** What is known of the CSV extracts, in the transaction of the caller. */
@ApplicationScoped
public class LapExtracts {

    private final DataSource dataSource;
    private final String table;

    @Inject
    LapExtracts(DataSource dataSource) {
        this(dataSource, Environment.current());
    }

    LapExtracts(DataSource dataSource, Environment environment) {
        this.dataSource = dataSource;
        this.table = Catalog.TABLEAU_DATA.schemaIn(environment) + ".session_data_extract";
    }

    /** For the container's proxy. */
    LapExtracts() {
        this.dataSource = null;
        this.table = null;
    }

    /** A run begins to write, with the laps as they stand now. */
    void begun(long runId, LapsAsTheyStand laps) {
        change(
                "INSERT INTO " + table + " (run_id, laps_changed_at) VALUES (?, ?)"
                        + " ON DUPLICATE KEY UPDATE laps_changed_at = VALUES(laps_changed_at)",
                runId,
                laps.changedAt().map(LapExtracts::utc).orElse(null));
    }

    /** The file of a run is in its place. */
    void written(long runId, long rows, String path, String sha256, Instant at) {
        change(
                "UPDATE " + table + " SET rows_written = ?, file_path = ?, file_sha256 = ?, written_at = ?"
                        + " WHERE run_id = ?",
                rows,
                path,
                sha256,
                utc(at),
                runId);
    }

    /** The laps that the latest extract holds, if there is one. */
    Optional<LapsAsTheyStand> latest() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT rows_written, laps_changed_at FROM "
                        + table + " WHERE written_at IS NOT NULL ORDER BY written_at DESC LIMIT 1");
                ResultSet rows = query.executeQuery()) {
            if (!rows.next()) {
                return Optional.empty();
            }
            Optional<Instant> changedAt =
                    Optional.ofNullable(rows.getObject(2, LocalDateTime.class)).map(at -> at.toInstant(ZoneOffset.UTC));
            return Optional.of(new LapsAsTheyStand(rows.getLong(1), changedAt));
        } catch (SQLException e) {
            throw new IllegalStateException("the extracts in " + table + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void change(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the extracts in " + table + " cannot be changed: " + e.getMessage(), e);
        }
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
