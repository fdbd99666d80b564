package dev.pitwall.f1.analytics;

import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.TransactionalDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Empty tables of laps. */
final class LapTables {

    private final TransactionalDataSource database;

    private LapTables(TransactionalDataSource database) {
        this.database = database;
    }

    static LapTables empty() {
        Entities.withEmpty(Catalog.TABLEAU_DATA, "all_session_data");
        String schema = Catalog.TABLEAU_DATA.schemaIn(Environment.DEV);
        return new LapTables(new TransactionalDataSource(Database.shared().dataSource(schema)));
    }

    TransactionalDataSource database() {
        return database;
    }

    StoredLaps laps() {
        return new StoredLaps(database, Environment.DEV);
    }

    LapOrigins origins() {
        return new LapOrigins(database, Environment.DEV);
    }

    LapExtracts extracts() {
        return new LapExtracts(database, Environment.DEV);
    }

    /** A lap of the first race of 2024 of which nothing more is known: its texts are empty. */
    static List<Object> cells(String driver, int number) {
        List<Object> cells = new ArrayList<>();
        for (LapColumn column : LapColumn.values()) {
            cells.add(column.longest().isPresent() ? "" : null);
        }
        cells.set(LapColumn.SEASON.ordinal(), 2024);
        cells.set(LapColumn.ROUND.ordinal(), 1);
        cells.set(LapColumn.SESSION.ordinal(), "R");
        cells.set(LapColumn.DRIVER.ordinal(), driver);
        cells.set(LapColumn.LAP.ordinal(), number);
        return cells;
    }

    /** How many laps each season and session have. */
    Map<String, Long> counts() throws SQLException {
        return read(
                "SELECT CONCAT(season, ' ', round_number, ' ', session_code), COUNT(*) FROM tableau_data.all_session_data"
                        + " GROUP BY season, round_number, session_code");
    }

    /** A sum over all that the laps say, and when they were written. */
    Map<String, Long> print() throws SQLException {
        return read(
                "SELECT CONCAT_WS(' ', season, round_number, session_code, driver_code, lap_number, event_name, team_name,"
                        + " lap_time_millis, compound, track_status, race_position, lap_end_millis, updated_at), lap_number"
                        + " FROM tableau_data.all_session_data");
    }

    /** The laps with all that they say, without when they were written. */
    Map<String, Long> values() throws SQLException {
        String columns = Arrays.stream(LapColumn.values())
                .map(LapColumn::column)
                .collect(Collectors.joining(", '-'), COALESCE("));
        return read(
                "SELECT CONCAT_WS(' ', COALESCE(" + columns + ", '-')), lap_number FROM tableau_data.all_session_data");
    }

    /** Where the laps of each session were read, with the run that read them. */
    Map<String, Long> whereRead() throws SQLException {
        return read("SELECT CONCAT_WS(' ', season, round_number, session_code, address), loaded_by_run_id"
                + " FROM tableau_data.all_session_data_origin");
    }

    private Map<String, Long> read(String sql) throws SQLException {
        Map<String, Long> found = new TreeMap<>();
        try (Connection connection = database.getConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getLong(2));
            }
        }
        return found;
    }
}
