package dev.pitwall.f1.race;

import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.Entities;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Empty tables of laps and results, and rows for them. */
final class RaceTables {

    private static final Database SERVER = Database.shared();
    private static final String LAPS = "tableau_data";
    private static final String PROJECT = "ml_project_dev";

    private static Connection inserting;

    private RaceTables() {}

    static StoredRaces empty() {
        Entities.withEmpty(Catalog.TABLEAU_DATA, "all_session_data");
        Entities.withEmpty(Catalog.ML_PROJECT, "raw_session_data", "dim_compound", "dim_track_status");
        return new StoredRaces(SERVER.dataSource(LAPS), Environment.DEV);
    }

    /** A lap of the 2024 race of round 8, on a clear track, with what is said by {@code more}: column, value, column, value. */
    static void lap(String driver, int lap, Object... more) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("season", 2024);
        cells.put("round_number", 8);
        cells.put("session_code", "R");
        cells.put("driver_code", driver);
        cells.put("lap_number", lap);
        cells.put("event_name", "Monaco Grand Prix");
        cells.put("team_name", "Team of " + driver);
        cells.put("stint", 1);
        cells.put("compound", "MEDIUM");
        cells.put("track_status", "1");
        cells.put("deleted_reason", "");
        cells.put("source_name", "files");
        cells.put("updated_at", "2024-05-26 16:00:00");
        for (int i = 0; i < more.length; i += 2) {
            cells.put((String) more[i], more[i + 1]);
        }
        insert(LAPS + ".all_session_data", List.of(cells));
    }

    static void result(String driver, int order, String classifiedAs, String grid, String status) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("result_table", "race_results");
        cells.put("season", 2024);
        cells.put("round_number", 8);
        cells.put("session_code", "R");
        cells.put("driver_id", "driver-" + driver);
        cells.put("driver_code", driver);
        cells.put("driver_name", "Name of " + driver);
        cells.put("team_id", "team");
        cells.put("team_name", "Team of " + driver);
        cells.put("list_order", order);
        cells.put("classified_as", classifiedAs);
        cells.put("grid", grid);
        cells.put("finish_status", status);
        cells.put("before_qualifying", 0);
        cells.put("row_origin", "a test");
        cells.put("row_sha256", "0");
        cells.put("source_name", "files");
        cells.put("loaded_by_run_id", 1);
        cells.put("loaded_at", "2024-05-26 16:00:00");
        insert(PROJECT + ".raw_session_data", List.of(cells));
    }

    static void execute(String sql) {
        SERVER.execute(sql);
    }

    /** Rows of the same columns. */
    static void insert(String table, List<Map<String, Object>> rows) {
        List<String> columns = new ArrayList<>(rows.get(0).keySet());
        String sql = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        try (PreparedStatement insert = inserting().prepareStatement(sql)) {
            for (Map<String, Object> row : rows) {
                for (int i = 0; i < columns.size(); i++) {
                    insert.setObject(i + 1, row.get(columns.get(i)));
                }
                insert.addBatch();
            }
            insert.executeBatch();
            inserting().commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One for all rows: a test writes a thousand laps one by one, and to open a connection for each takes ten times as long. */
    private static synchronized Connection inserting() throws SQLException {
        if (inserting == null) {
            Properties options = new Properties();
            options.put("user", SERVER.user());
            options.put("password", SERVER.password());
            options.put("rewriteBatchedStatements", "true");
            inserting = DriverManager.getConnection(SERVER.url(""), options);
            inserting.setAutoCommit(false);
        }
        return inserting;
    }

    /** What the database would do, a line for each table: name, way, key, rows, remark. */
    static List<String> explain(String sql, Object... parameters) {
        try (Connection connection = SERVER.connection("");
                PreparedStatement query = connection.prepareStatement("EXPLAIN FORMAT=TRADITIONAL " + sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            List<String> lines = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString("table") + " " + rows.getString("type") + " " + rows.getString("key") + " "
                            + rows.getLong("rows") + " " + rows.getString("Extra"));
                }
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
