package dev.pitwall.f1.analytics;

import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import dev.pitwall.schema.Queries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
 * The laps in the database, in the transaction of the caller. Written by a batch of all rows instead of entities: a season is over a
 * hundred thousand laps.
 */
@ApplicationScoped
public class StoredLaps {

    private static final LapColumn[] LAP = LapColumn.values();

    private static final String COLUMNS = LapColumn.list();

    private static final String KEY =
            Arrays.stream(LAP).limit(LapColumn.KEYS).map(LapColumn::column).collect(Collectors.joining(", "));

    private final DataSource dataSource;
    private final String table;
    private final String into;
    private final Queries queries;

    @Inject
    StoredLaps(DataSource dataSource) {
        this(dataSource, Environment.current());
    }

    StoredLaps(DataSource dataSource, Environment environment) {
        this.dataSource = dataSource;
        this.table = Catalog.TABLEAU_DATA.schemaIn(environment) + ".all_session_data";
        this.into = " INTO " + table + " (" + COLUMNS + ", source_name, updated_at) VALUES ("
                + String.join(", ", Collections.nCopies(LAP.length + 2, "?")) + ")";
        this.queries = new Queries(dataSource, "the laps in " + table + " cannot be read");
    }

    /** For the container's proxy. */
    StoredLaps() {
        this.dataSource = null;
        this.table = null;
        this.into = null;
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

    /**
     * Adds laps, or puts them in the place of those with the same key. Most are new, and MariaDB's driver sends the rows of an INSERT all
     * at once (COM_STMT_BULK_EXECUTE), but those of a REPLACE or of ON DUPLICATE KEY UPDATE one by one, six times as slowly: so that is
     * for the batch that meets a lap which is there. To write a row of it twice does no harm.
     */
    void write(List<StoredLap> laps, String sourceName, Instant at) {
        try (Connection connection = dataSource.getConnection()) {
            try {
                write("INSERT", laps, sourceName, at, connection);
            } catch (BatchUpdateException refused) {
                if (!isTakenKey(refused)) {
                    throw refused;
                }
                write("REPLACE", laps, sourceName, at, connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "laps from " + laps.get(0).key() + " on cannot be written: " + e.getMessage(), e);
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

    private void write(String verb, List<StoredLap> laps, String sourceName, Instant at, Connection connection)
            throws SQLException {
        LocalDateTime written = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        try (PreparedStatement statement = connection.prepareStatement(verb + into)) {
            for (StoredLap lap : laps) {
                for (LapColumn column : LAP) {
                    column.write(statement, lap.get(column));
                }
                statement.setString(LAP.length + 1, sourceName);
                statement.setObject(LAP.length + 2, written);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** SQLSTATE class 23 is "integrity constraint violation" (ISO/IEC 9075-2); any but that of the key would be met by a REPLACE again. */
    private static boolean isTakenKey(SQLException refused) {
        return refused.getSQLState() != null && refused.getSQLState().startsWith("23");
    }

    private static StoredLap lap(ResultSet row) throws SQLException {
        List<Object> cells = new ArrayList<>(LAP.length);
        for (LapColumn column : LAP) {
            cells.add(column.read(row));
        }
        return new StoredLap(cells);
    }
}
