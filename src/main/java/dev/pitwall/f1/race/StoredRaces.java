package dev.pitwall.f1.race;

import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import dev.pitwall.schema.Queries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The races in the database. Every query reads one range of a primary key, and no more rows than its bound. */
@ApplicationScoped
public class StoredRaces {

    /** Laps are kept from 2018 on. */
    private static final int MOST_SEASONS = 25;
    /** The longest season had 24. */
    private static final int MOST_ROUNDS = 40;
    /** No race has had more: 26 cars over 78 laps are 2,028. */
    static final int MOST_LAPS = 4_000;

    private static final int MOST_ROWS = 200;
    private static final String DEMONSTRATION = "demo";

    private final Queries queries;
    private final String laps;
    private final String results;
    private final String compounds;
    private final String trackStatus;

    @Inject
    StoredRaces(DataSource dataSource) {
        this(dataSource, Environment.current());
    }

    StoredRaces(DataSource dataSource, Environment environment) {
        this.queries = new Queries(dataSource, "the races cannot be read");
        this.laps = Catalog.TABLEAU_DATA.schemaIn(environment) + ".all_session_data";
        String project = Catalog.ML_PROJECT.schemaIn(environment);
        this.results = project + ".raw_session_data";
        this.compounds = project + ".dim_compound";
        this.trackStatus = project + ".dim_track_status";
    }

    /** For the container's proxy. */
    StoredRaces() {
        this.queries = null;
        this.laps = null;
        this.results = null;
        this.compounds = null;
        this.trackStatus = null;
    }

    /** The races of which there are laps, the latest first. */
    List<LoadedRace> loaded() {
        return queries.read(loadedQuery(), List.of(), rows -> {
            List<LoadedRace> races = new ArrayList<>();
            while (rows.next()) {
                for (RaceKind kind : RaceKind.values()) {
                    String eventName = rows.getString(3 + kind.ordinal());
                    if (eventName != null) {
                        races.add(new LoadedRace(new RaceKey(rows.getInt(1), rows.getInt(2), kind), eventName));
                    }
                }
            }
            return races;
        });
    }

    /**
     * Looks into the key for every round that a season may have. To ask which there are would read every lap: MariaDB does not jump from
     * one session to the next (280,000 laps: 810 ms against 22 ms).
     */
    String loadedQuery() {
        String names = Arrays.stream(RaceKind.values())
                .map(kind -> ", (SELECT l.event_name FROM " + laps + " l WHERE l.season = s.season"
                        + " AND l.round_number = r.round_number AND l.session_code = '" + kind.sessionCode()
                        + "' LIMIT 1)")
                .collect(Collectors.joining());
        return "WITH RECURSIVE seasons (season) AS (SELECT MAX(season) FROM " + laps
                + " UNION ALL SELECT season - 1 FROM seasons WHERE season > (SELECT MIN(season) FROM " + laps
                + ") AND season > (SELECT MAX(season) FROM " + laps + ") - " + MOST_SEASONS
                + "), rounds (round_number) AS (SELECT 1 UNION ALL SELECT round_number + 1 FROM rounds WHERE round_number < "
                + MOST_ROUNDS + ") SELECT s.season, r.round_number" + names
                + " FROM seasons s CROSS JOIN rounds r ORDER BY s.season DESC, r.round_number DESC";
    }

    /** A race with all that is known of it; empty where none of its laps is here. */
    Optional<Race> find(RaceKey key) {
        RaceAssembly assembly = new RaceAssembly();
        queries.read(
                resultsQuery(),
                List.of(
                        key.season(),
                        key.round(),
                        key.kind().resultTable(),
                        key.kind().sessionCode()),
                rows -> {
                    while (rows.next()) {
                        assembly.add(result(rows));
                    }
                    return null;
                });
        return queries.read(lapsQuery(), parameters(key), rows -> {
            String eventName = "";
            boolean demonstration = false;
            while (rows.next()) {
                assembly.add(rows.getString(1), rows.getString(2), lap(rows));
                eventName = rows.getString(12);
                demonstration = rows.getString(13).equals(DEMONSTRATION);
            }
            return assembly.hasLaps()
                    ? Optional.of(new Race(new LoadedRace(key, eventName), demonstration, assembly.drivers()))
                    : Optional.empty();
        });
    }

    String lapsQuery() {
        return "SELECT driver_code, team_name, lap_number, race_position, stint, compound, tyre_life_laps, track_status,"
                + " pit_out_millis, pit_in_millis, lap_end_millis, event_name, source_name FROM " + laps
                + " WHERE season = ? AND round_number = ? AND session_code = ? ORDER BY driver_code, lap_number LIMIT "
                + MOST_LAPS;
    }

    String resultsQuery() {
        return "SELECT driver_code, driver_name, team_name, list_order, classified_as, grid, finish_status, gap_text FROM "
                + results + " WHERE season = ? AND round_number = ? AND result_table = ? AND session_code = ? LIMIT "
                + MOST_ROWS;
    }

    /** Which rubber stood behind each name of the weekend: HARD is C3, say. */
    Map<String, String> compounds(RaceKey key) {
        return pairs(
                "SELECT nominated_as, compound FROM " + compounds + " WHERE season = ? AND round_number = ? LIMIT "
                        + MOST_ROWS,
                List.of(key.season(), key.round()));
    }

    /** What each code of the feed means to a reader. */
    Map<String, String> trackStatusMeanings() {
        return pairs(
                "SELECT status_code, meaning FROM " + trackStatus + " ORDER BY status_code LIMIT " + MOST_ROWS,
                List.of());
    }

    /**
     * Laps for the CSV, each as its columns stand, nulls and all: those after a driver's lap in the order of the key.
     *
     * @param lap 0 for his first
     */
    List<List<Object>> lapsAfter(RaceKey key, String driverCode, int lap, int most) {
        List<Object> parameters = new ArrayList<>(parameters(key));
        parameters.addAll(List.of(driverCode, driverCode, lap));
        return queries.read(pageQuery(most), parameters, rows -> {
            List<List<Object>> page = new ArrayList<>();
            while (rows.next()) {
                List<Object> cells = new ArrayList<>();
                for (int column = 1; column <= RaceCsv.COLUMNS.size(); column++) {
                    cells.add(rows.getObject(column));
                }
                page.add(cells);
            }
            return page;
        });
    }

    String pageQuery(int most) {
        return "SELECT " + String.join(", ", RaceCsv.COLUMNS) + " FROM " + laps
                + " WHERE season = ? AND round_number = ? AND session_code = ?"
                + " AND driver_code >= ? AND (driver_code > ? OR lap_number > ?) ORDER BY driver_code, lap_number LIMIT "
                + most;
    }

    private static List<Object> parameters(RaceKey key) {
        return List.of(key.season(), key.round(), key.kind().sessionCode());
    }

    private static RaceResult result(ResultSet row) throws SQLException {
        int order = row.getInt(4);
        return new RaceResult(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.wasNull() ? Integer.MAX_VALUE : order,
                text(row, 5),
                text(row, 6),
                text(row, 7),
                text(row, 8));
    }

    private static RaceLap lap(ResultSet row) throws SQLException {
        return new RaceLap(
                row.getInt(3),
                number(row, 4),
                number(row, 5),
                row.getString(6),
                number(row, 7),
                row.getString(8),
                number(row, 9),
                number(row, 10),
                number(row, 11));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static OptionalInt number(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private Map<String, String> pairs(String sql, List<?> parameters) {
        return queries.read(sql, parameters, rows -> {
            Map<String, String> pairs = new LinkedHashMap<>();
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
            return pairs;
        });
    }
}
