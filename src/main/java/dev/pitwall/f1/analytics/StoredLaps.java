package dev.pitwall.f1.analytics;

import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import dev.pitwall.schema.Queries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The laps in the database, in the transaction of the caller. Written by statements of many rows instead of entities: a season is
 * over a hundred thousand laps.
 */
@ApplicationScoped
public class StoredLaps {

    /** Rows of one statement, some 30 KB of text; with more of them the database gets no faster. */
    private static final int ROWS_OF_A_STATEMENT = 200;

    private static final String COLUMNS = LapColumn.list();

    private static final String KEY = Arrays.stream(LapColumn.values())
            .limit(LapColumn.KEYS)
            .map(LapColumn::column)
            .collect(Collectors.joining(", "));

    private final DataSource dataSource;
    private final String table;
    private final LapUpsert upsert;
    private final Queries queries;

    @Inject
    StoredLaps(DataSource dataSource) {
        this(dataSource, Environment.current());
    }

    StoredLaps(DataSource dataSource, Environment environment) {
        this.dataSource = dataSource;
        this.table = Catalog.TABLEAU_DATA.schemaIn(environment) + ".all_session_data";
        this.upsert = new LapUpsert(table);
        this.queries = new Queries(dataSource, "the laps in " + table + " cannot be read");
    }

    /** For the container's proxy. */
    StoredLaps() {
        this.dataSource = null;
        this.table = null;
        this.upsert = null;
        this.queries = null;
    }

    /** The laps of a session by their key. */
    Map<List<Object>, StoredLap> of(LapSession session) {
        return queries.read(
                "SELECT " + COLUMNS + " FROM " + table + " WHERE season = ? AND round_number = ? AND session_code = ?",
                List.of(session.season(), session.round(), session.code()),
                rows -> {
                    Map<List<Object>, StoredLap> laps = new HashMap<>();
                    while (rows.next()) {
                        StoredLap lap = lap(rows);
                        laps.put(lap.key(), lap);
                    }
                    return laps;
                });
    }

    /** The next laps after a key, in the order of keys; from the first for an empty key. */
    List<StoredLap> after(List<Object> key, int most) {
        String from = key.isEmpty()
                ? ""
                : " WHERE (" + KEY + ") > (" + String.join(", ", Collections.nCopies(LapColumn.KEYS, "?")) + ")";
        return queries.read(
                "SELECT " + COLUMNS + " FROM " + table + from + " ORDER BY " + KEY + " LIMIT " + most, key, rows -> {
                    List<StoredLap> laps = new ArrayList<>();
                    while (rows.next()) {
                        laps.add(lap(rows));
                    }
                    return laps;
                });
    }

    /** Adds laps, or puts them in the place of those with the same key. */
    void write(List<StoredLap> laps, String sourceName, Instant at) {
        for (int from = 0; from < laps.size(); from += ROWS_OF_A_STATEMENT) {
            writeOnce(laps.subList(from, Math.min(laps.size(), from + ROWS_OF_A_STATEMENT)), sourceName, at);
        }
    }

    /** How many laps there are, and when one was written last. */
    LapsAsTheyStand asTheyStand() {
        return queries.read("SELECT COUNT(*), MAX(updated_at) FROM " + table, List.of(), rows -> {
            rows.next();
            LocalDateTime last = rows.getObject(2, LocalDateTime.class);
            return new LapsAsTheyStand(
                    rows.getLong(1), Optional.ofNullable(last).map(at -> at.toInstant(ZoneOffset.UTC)));
        });
    }

    /** The status codes that laps carry. */
    List<String> trackStatusSeen() {
        return queries.read("SELECT DISTINCT track_status FROM " + table, List.of(), rows -> {
            List<String> seen = new ArrayList<>();
            while (rows.next()) {
                rows.getString(1).chars().mapToObj(Character::toString).forEach(seen::add);
            }
            return seen.stream().distinct().sorted().toList();
        });
    }

    private void writeOnce(List<StoredLap> laps, String sourceName, Instant at) {
        try (Connection connection = dataSource.getConnection();
                Statement insert = connection.createStatement()) {
            insert.setEscapeProcessing(false);
            insert.executeUpdate(upsert.of(laps, sourceName, at));
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "laps from " + laps.get(0).key() + " on cannot be written: " + e.getMessage(), e);
        }
    }

    private static StoredLap lap(ResultSet row) throws SQLException {
        List<Object> cells = new ArrayList<>(LapColumn.values().length);
        for (LapColumn column : LapColumn.values()) {
            cells.add(column.read(row));
        }
        return new StoredLap(cells);
    }
}
