package dev.pitwall.dagster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * The tables of a Dagster instance, read page by page in the order of their keys, so that no result stays open between two chunks. Nothing
 * here writes. The schema's name was checked by {@link DagsterImportConfig} and stands in the statements as it is: it can be no parameter.
 */
@ApplicationScoped
public class DagsterTables {

    /** What the import reads. */
    static final List<String> READ =
            List.of("runs", "run_tags", "event_logs", "job_ticks", "instigators", "asset_keys");

    private static final String FINISHED = "status IN ('SUCCESS', 'FAILURE', 'CANCELED')";

    private final DataSource database;

    @Inject
    DagsterTables(DataSource database) {
        this.database = database;
    }

    DagsterTables() {
        this(null);
    }

    /** Of the tables that the import reads, those that the schema has and this account may see. */
    List<String> present(String schema) {
        var found = new TreeSet<>(ask(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = ?",
                row -> row.getString(1),
                schema));
        return READ.stream().filter(found::contains).toList();
    }

    /** The revision of the tables, as Alembic names it. */
    Optional<String> revision(String schema) {
        return ask("SELECT version_num FROM `" + schema + "`.alembic_version", row -> row.getString(1)).stream()
                .findFirst();
    }

    long rows(String schema, String table) {
        return ask("SELECT COUNT(*) FROM `" + schema + "`.`" + table + "`", row -> row.getLong(1))
                .get(0);
    }

    /** Runs that are not over, and so come with a later import. */
    long open(String schema) {
        return ask("SELECT COUNT(*) FROM `" + schema + "`.runs WHERE NOT " + FINISHED, row -> row.getLong(1))
                .get(0);
    }

    /** Runs that are over, with their tags, by their number in the table. */
    List<DagsterRun> runs(String schema, LocalDateTime since, long after, int limit) {
        var rows = ask(
                "SELECT id, run_id, pipeline_name, status, run_body, create_timestamp, start_time, end_time,"
                        + " update_timestamp FROM `" + schema + "`.runs WHERE id > ? AND " + FINISHED
                        + " AND create_timestamp >= ? ORDER BY id LIMIT ?",
                DagsterTables::run,
                after,
                since,
                limit);
        var tags = tags(schema, rows);
        return rows.stream()
                .map(run -> run.with(tags.getOrDefault(run.runId(), Map.of())))
                .toList();
    }

    private Map<String, Map<String, String>> tags(String schema, List<DagsterRun> runs) {
        if (runs.isEmpty()) {
            return Map.of();
        }
        var places = String.join(", ", Collections.nCopies(runs.size(), "?"));
        var tags = new HashMap<String, Map<String, String>>();
        ask(
                        "SELECT run_id, `key`, value FROM `" + schema + "`.run_tags WHERE run_id IN (" + places
                                + ") ORDER BY id",
                        row -> List.of(row.getString(1), text(row, 2), text(row, 3)),
                        runs.stream().map(DagsterRun::runId).toArray())
                .forEach(tag ->
                        tags.computeIfAbsent(tag.get(0), run -> new HashMap<>()).put(tag.get(1), tag.get(2)));
        return tags;
    }

    /** Events of a run by their number. */
    List<DagsterEvent> events(String schema, String runId, long after, int limit) {
        return ask(
                "SELECT id, event FROM `" + schema + "`.event_logs WHERE run_id = ? AND id > ? ORDER BY id LIMIT ?",
                row -> new DagsterEvent(row.getLong(1), row.getString(2)),
                runId,
                after,
                limit);
    }

    /** Ticks that have ended, by their number. */
    List<DagsterTick> ticks(String schema, LocalDateTime since, long after, int limit) {
        return ask(
                "SELECT id, tick_body FROM `" + schema + "`.job_ticks WHERE id > ?"
                        + " AND status IN ('SUCCESS', 'SKIPPED', 'FAILURE') AND timestamp >= ? ORDER BY id LIMIT ?",
                row -> new DagsterTick(row.getLong(1), text(row, 2)),
                after,
                since,
                limit);
    }

    /** What schedules and sensors Dagster remembers, whether they were on, and the cursors of its sensors. */
    List<String> instigators(String schema) {
        return ask("SELECT instigator_body FROM `" + schema + "`.instigators ORDER BY id", row -> text(row, 1));
    }

    private static DagsterRun run(ResultSet row) throws SQLException {
        return new DagsterRun(
                row.getLong(1),
                row.getString(2),
                text(row, 3),
                row.getString(4),
                text(row, 5),
                utc(row, 6).or(() -> moment(row, 7)).orElse(Instant.EPOCH),
                moment(row, 7),
                moment(row, 8).or(() -> moment(row, 7)).or(() -> utc(row, 9)).orElse(Instant.EPOCH),
                Map.of());
    }

    /** Dagster writes UTC into its columns, whatever the zone of the server is. */
    private static Optional<Instant> utc(ResultSet row, int column) {
        try {
            return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                    .map(time -> time.toInstant(ZoneOffset.UTC));
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static Optional<Instant> moment(ResultSet row, int column) {
        try {
            return Optional.ofNullable(row.getBigDecimal(column))
                    .map(BigDecimal::stripTrailingZeros)
                    .map(Serialized::moment);
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static String text(ResultSet row, int column) throws SQLException {
        var found = row.getString(column);
        return found == null ? "" : found;
    }

    @FunctionalInterface
    private interface Read<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> ask(String sql, Read<T> read, Object... parameters) {
        try (var connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(read.of(rows));
                }
                return found;
            }
        } catch (SQLException wrong) {
            throw new IllegalStateException(
                    "PW-IMPORT-001 Dagster's tables cannot be read: " + wrong.getMessage(), wrong);
        }
    }
}
