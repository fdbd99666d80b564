package dev.pitwall.f1.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.f1.timing.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Races as they were: what the page says is what is known of them. They are loaded once, and only looked at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealRacesDatabaseTest {

    private StoredRaces races;

    @BeforeAll
    void load() throws IOException {
        var laps = rows("laps.csv").stream()
                .filter(row -> Set.of("R", "SPRINT").contains(row.get("session")))
                .map(RealRacesDatabaseTest::lap)
                .toList();
        races = RaceTables.empty();
        RaceTables.insert("tableau_data.all_session_data", laps);
        RaceTables.insert(
                "ml_project_dev.raw_session_data",
                rows("race_results.csv").stream()
                        .filter(row -> Integer.parseInt(row.get("season")) >= 2020)
                        .map(RealRacesDatabaseTest::result)
                        .toList());
    }

    @Test
    void each_race_in_the_data_is_listed_read_and_drawn() {
        assertThat(races.loaded()).hasSize(11);
        for (LoadedRace loaded : races.loaded()) {
            Race race = races.find(loaded.key()).orElseThrow();

            assertThat(race.drivers()).as(loaded.title()).hasSize(20);
            assertThat(RaceDrawings.places(race).orElseThrow().svg()).startsWith("<svg");
            assertThat(RaceDrawings.stints(race).orElseThrow().svg()).startsWith("<svg");
        }
    }

    /** But for penalties after the flag, of which these had none that moved a driver. */
    @Test
    void the_last_place_of_the_laps_is_the_place_of_the_result() {
        Race race = race(2024, 1);

        assertThat(race.drivers()).noneMatch(DriverRace::stopped);
        assertThat(race.drivers())
                .allSatisfy(driver -> assertThat(driver.lastPlace())
                        .isEqualTo(OptionalInt.of(
                                Integer.parseInt(driver.result().orElseThrow().classifiedAs()))));
    }

    @Test
    void bahrain_2024_had_forty_three_stops_each_with_its_time() {
        Race race = race(2024, 1);
        List<PitStop> stops = stops(race);

        assertThat(stops).hasSize(43);
        assertThat(stops)
                .allSatisfy(stop -> assertThat(stop.laneMillis().orElseThrow()).isBetween(20_000, 100_000));
    }

    @Test
    void silverstone_2023_had_a_safety_car_from_lap_33_and_three_who_stopped() {
        Race race = race(2023, 10);

        assertThat(race.trackStretches())
                .filteredOn(stretch -> stretch.state() == TrackState.SAFETY_CAR)
                .extracting(TrackStretch::laps)
                .containsExactly("33–38");
        assertThat(race.drivers())
                .filteredOn(DriverRace::stopped)
                .extracting(DriverRace::code)
                .containsExactlyInAnyOrder("GAS", "MAG", "OCO");
        // All twenty left the pit lane for the grid.
        assertThat(stops(race)).noneMatch(stop -> stop.lap() == 1);
    }

    @Test
    void monaco_2024_was_stopped_in_its_first_lap_and_sixteen_changed_tyres_then() {
        Race race = race(2024, 8);

        assertThat(race.redFlagLaps()).containsExactly(1);
        assertThat(stops(race))
                .filteredOn(stop -> stop.circumstance() == PitStop.Circumstance.RED_FLAG)
                .hasSize(16);
        assertThat(stops(race))
                .filteredOn(stop -> stop.circumstance() == PitStop.Circumstance.RACING)
                .hasSize(7);
        assertThat(race.drivers())
                .filteredOn(DriverRace::stopped)
                .extracting(DriverRace::code)
                .containsExactlyInAnyOrder("OCO", "PER", "HUL", "MAG");
    }

    private Race race(int season, int round) {
        return races.find(new RaceKey(season, round, RaceKind.RACE)).orElseThrow();
    }

    private static List<PitStop> stops(Race race) {
        List<PitStop> stops = new ArrayList<>();
        race.drivers().forEach(driver -> stops.addAll(PitStop.of(driver, race.redFlagLaps())));
        return stops;
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser csv = CSVParser.parse(Files.newBufferedReader(RealData.file(file)), format)) {
            return csv.getRecords();
        }
    }

    private static Map<String, Object> lap(CSVRecord row) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("season", row.get("season"));
        cells.put("round_number", row.get("round"));
        cells.put("session_code", row.get("session"));
        cells.put("driver_code", row.get("driver_code"));
        cells.put("lap_number", row.get("lap_number"));
        cells.put("event_name", row.get("event"));
        cells.put("team_name", row.get("team"));
        cells.put("stint", orNull(row, "stint"));
        cells.put("compound", row.get("compound"));
        cells.put("tyre_life_laps", orNull(row, "tyre_life"));
        cells.put("track_status", row.get("track_status"));
        cells.put("race_position", orNull(row, "position"));
        cells.put("pit_out_millis", orNull(row, "pit_out_ms"));
        cells.put("pit_in_millis", orNull(row, "pit_in_ms"));
        cells.put("lap_end_millis", orNull(row, "end_ms"));
        cells.put("deleted_reason", "");
        cells.put("source_name", "files");
        cells.put("updated_at", "2024-12-09 12:00:00");
        return cells;
    }

    private static Map<String, Object> result(CSVRecord row) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("result_table", "race_results");
        cells.put("season", row.get("season"));
        cells.put("round_number", row.get("round"));
        cells.put("session_code", "R");
        cells.put("driver_id", row.get("driver_id"));
        cells.put("driver_code", row.get("driver_code"));
        cells.put("driver_name", row.get("driver_name"));
        cells.put("team_id", row.get("team_id"));
        cells.put("team_name", row.get("team"));
        cells.put("list_order", row.get("order"));
        cells.put("classified_as", row.get("position"));
        cells.put("grid", orNull(row, "grid"));
        cells.put("finish_status", row.get("status"));
        cells.put("before_qualifying", 0);
        cells.put("row_origin", "race_results.csv");
        cells.put("row_sha256", "0");
        cells.put("source_name", "files");
        cells.put("loaded_by_run_id", 1);
        cells.put("loaded_at", "2024-12-09 12:00:00");
        return cells;
    }

    private static Object orNull(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? null : row.get(column);
    }
}
