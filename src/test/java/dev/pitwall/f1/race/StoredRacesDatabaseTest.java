package dev.pitwall.f1.race;

import static dev.pitwall.f1.race.RaceTables.lap;
import static dev.pitwall.f1.race.RaceTables.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredRacesDatabaseTest {

    private static final RaceKey MONACO = new RaceKey(2024, 8, RaceKind.RACE);

    private StoredRaces races;

    @BeforeEach
    void emptyTables() {
        races = RaceTables.empty();
    }

    @Test
    void races_and_sprints_are_listed_latest_first_and_other_sessions_are_not() {
        lap("VER", 1);
        lap("VER", 1, "round_number", 5, "event_name", "Chinese Grand Prix");
        lap("VER", 1, "round_number", 5, "event_name", "Chinese Grand Prix", "session_code", "SPRINT");
        lap("VER", 1, "season", 2023, "round_number", 22, "event_name", "Abu Dhabi Grand Prix");
        lap("VER", 1, "round_number", 9, "session_code", "FP2");

        assertThat(races.loaded())
                .extracting(LoadedRace::title)
                .containsExactly(
                        "2024 Monaco Grand Prix",
                        "2024 Chinese Grand Prix",
                        "2024 Chinese Grand Prix, sprint",
                        "2023 Abu Dhabi Grand Prix");
    }

    @Test
    void nothing_is_listed_where_there_is_no_lap() {
        assertThat(races.loaded()).isEmpty();
    }

    @Test
    void a_race_is_read_with_its_result_and_the_place_after_each_lap() {
        lap("LEC", 1, "race_position", 1);
        lap("LEC", 2, "race_position", 1);
        lap("PIA", 1, "race_position", 3);
        lap("PIA", 2, "race_position", 2);
        result("LEC", 1, "1", "1", "Finished");
        result("PIA", 2, "2", "PL", "Finished");
        result("OCO", 3, "DNS", "", "Did not start");

        Race race = races.find(MONACO).orElseThrow();

        assertThat(race.race().title()).isEqualTo("2024 Monaco Grand Prix");
        assertThat(race.laps()).isEqualTo(2);
        assertThat(race.drivers())
                .extracting(DriverRace::name)
                .containsExactly("Name of LEC", "Name of PIA", "Name of OCO");
        assertThat(driver(race, "PIA").laps())
                .extracting(lap -> lap.place().getAsInt())
                .containsExactly(3, 2);
        assertThat(driver(race, "LEC").grid()).hasValue(1);
        assertThat(driver(race, "PIA").grid()).isEmpty();
        assertThat(driver(race, "OCO").lapCount()).isZero();
    }

    @Test
    void a_race_without_any_lap_is_not_there() {
        result("LEC", 1, "1", "1", "Finished");

        assertThat(races.find(MONACO)).isEmpty();
    }

    @Test
    void a_pit_stop_says_how_long_the_pit_lane_took_which_tyres_and_which_places() {
        lap("LEC", 1, "race_position", 2, "stint", 1, "compound", "SOFT");
        lap("LEC", 2, "race_position", 6, "stint", 1, "compound", "SOFT", "pit_in_millis", 200_000);
        lap("LEC", 3, "race_position", 5, "stint", 2, "compound", "HARD", "pit_out_millis", 223_400);
        lap("LEC", 4, "race_position", 4, "stint", 2, "compound", "HARD");

        List<PitStop> stops = stops("LEC");

        assertThat(stops)
                .containsExactly(new PitStop(
                        2,
                        OptionalInt.of(23_400),
                        "SOFT",
                        "HARD",
                        OptionalInt.of(2),
                        OptionalInt.of(5),
                        PitStop.Circumstance.RACING));
    }

    @Test
    void a_stop_that_the_source_did_not_time_is_seen_by_its_tyres() {
        lap("LEC", 1, "stint", 1, "compound", "SOFT");
        lap("LEC", 2, "stint", 2, "compound", "HARD");

        assertThat(stops("LEC")).singleElement().satisfies(stop -> {
            assertThat(stop.lap()).isEqualTo(1);
            assertThat(stop.laneMillis()).isEmpty();
        });
    }

    @Test
    void to_drive_to_the_grid_is_no_pit_stop() {
        lap("LEC", 1, "pit_out_millis", 1_000);
        lap("LEC", 2);

        assertThat(stops("LEC")).isEmpty();
    }

    @Test
    void stints_are_cut_where_the_set_of_tyres_changes() {
        lap("LEC", 1, "stint", 1, "compound", "SOFT", "tyre_life_laps", 4);
        lap("LEC", 2, "stint", 1, "compound", "", "tyre_life_laps", 5);
        lap("LEC", 3, "stint", 2, "compound", "HARD", "tyre_life_laps", 1);
        lap("LEC", 4, "stint", null, "compound", "HARD", "tyre_life_laps", null);

        assertThat(driver(races.find(MONACO).orElseThrow(), "LEC").stints())
                .containsExactly(
                        new Stint(1, 2, "SOFT", OptionalInt.of(3)), new Stint(3, 4, "HARD", OptionalInt.of(0)));
    }

    @Test
    void a_lapped_car_is_there_at_the_end_and_one_that_retired_is_not() {
        for (int lap = 1; lap <= 4; lap++) {
            lap("LEC", lap, "race_position", 1, "lap_end_millis", 80_000 * lap);
        }
        for (int lap = 1; lap <= 3; lap++) {
            lap("STR", lap, "race_position", 2, "lap_end_millis", 110_000 * lap);
            lap(
                    "ALB",
                    lap,
                    "race_position",
                    3,
                    "lap_end_millis",
                    85_000 * lap,
                    "pit_in_millis",
                    lap == 3 ? 254_000 : null);
        }

        Race race = races.find(MONACO).orElseThrow();

        assertThat(race.drivers()).extracting(DriverRace::code).containsExactly("LEC", "STR", "ALB");
        assertThat(race.drivers()).extracting(DriverRace::stopped).containsExactly(false, false, true);
        assertThat(stops("ALB")).extracting(PitStop::circumstance).containsExactly(PitStop.Circumstance.RETIRED);
    }

    @Test
    void without_clocks_who_drove_nearly_all_laps_is_there_at_the_end() {
        for (int lap = 1; lap <= 20; lap++) {
            lap("LEC", lap);
        }
        for (int lap = 1; lap <= 19; lap++) {
            lap("STR", lap);
        }
        for (int lap = 1; lap <= 9; lap++) {
            lap("ALB", lap);
        }

        assertThat(races.find(MONACO).orElseThrow().drivers())
                .extracting(DriverRace::stopped)
                .containsExactly(false, false, true);
    }

    @Test
    void the_track_is_as_the_leader_met_it_and_the_gravest_of_a_lap_counts() {
        lap("LEC", 1, "race_position", 1, "track_status", "1");
        lap("STR", 1, "race_position", 2, "track_status", "12");
        lap("LEC", 2, "race_position", 1, "track_status", "264");
        lap("STR", 2, "race_position", 2, "track_status", "4");
        lap("LEC", 3, "race_position", 1, "track_status", "4");
        lap("LEC", 4, "race_position", 1, "track_status", "71");

        assertThat(races.find(MONACO).orElseThrow().trackStretches())
                .containsExactly(
                        new TrackStretch(1, 1, TrackState.CLEAR, "1"),
                        new TrackStretch(2, 3, TrackState.SAFETY_CAR, "246"),
                        new TrackStretch(4, 4, TrackState.VIRTUAL_SAFETY_CAR, "17"));
    }

    /** As Monaco 2024 is in the feed: the leader's first lap is the one after the restart. */
    @Test
    void a_red_flag_counts_when_half_of_the_cars_saw_it_and_a_change_of_tyres_under_it_is_no_stop_of_racing() {
        lap("LEC", 1, "race_position", 1, "track_status", "14", "stint", 2, "compound", "HARD");
        lap("PIA", 1, "race_position", 2, "track_status", "1254", "stint", 2, "compound", "HARD");
        lap("PER", 1, "race_position", 18, "track_status", "1254", "stint", 1);
        lap("LEC", 2, "race_position", 1, "stint", 2, "compound", "HARD");
        lap("PIA", 2, "race_position", 2, "stint", 2, "compound", "HARD");

        Race race = races.find(MONACO).orElseThrow();

        assertThat(race.redFlagLaps()).containsExactly(1);
        assertThat(stops("LEC")).singleElement().satisfies(stop -> {
            assertThat(stop.circumstance()).isEqualTo(PitStop.Circumstance.RED_FLAG);
            assertThat(stop.fitted()).isEqualTo("HARD");
        });
        assertThat(stops("PER")).isEmpty();
    }

    @Test
    void a_stop_while_the_race_is_stopped_is_told_apart() {
        lap("LEC", 1, "race_position", 1);
        lap("LEC", 2, "race_position", 1, "track_status", "45", "pit_in_millis", 160_000);
        lap("LEC", 3, "race_position", 1, "track_status", "41", "pit_out_millis", 2_560_000, "stint", 2);

        assertThat(stops("LEC")).singleElement().satisfies(stop -> {
            assertThat(stop.circumstance()).isEqualTo(PitStop.Circumstance.RED_FLAG);
            assertThat(stop.laneMillis()).hasValue(2_400_000);
        });
    }

    @Test
    void laps_without_tyre_place_or_track_status_say_so() {
        lap("LEC", 1, "compound", "", "track_status", "", "stint", null);

        Race race = races.find(MONACO).orElseThrow();

        assertThat(race.knowsCompounds()).isFalse();
        assertThat(race.knowsPlaces()).isFalse();
        assertThat(race.trackStretches()).isEmpty();
        assertThat(RaceDrawings.places(race)).isEmpty();
        assertThat(RaceDrawings.stints(race)).isEmpty();
    }

    /** With 40,000 laps of 200 sessions. */
    @Test
    void every_query_reads_one_range_of_a_key_however_many_laps_there_are() {
        fill();

        assertThat(RaceTables.explain(races.loadedQuery()))
                .filteredOn(line -> line.startsWith("l ") || line.contains("all_session_data"))
                .hasSize(2)
                .allMatch(line -> line.startsWith("l ref PRIMARY"));
        assertThat(races.loaded()).hasSize(200);
        assertThat(RaceTables.explain(races.lapsQuery(), 2024, 8, "R"))
                .singleElement()
                .asString()
                .matches("all_session_data (ref|range) PRIMARY .*")
                .doesNotContain("filesort");
        assertThat(RaceTables.explain(races.pageQuery(500), 2024, 8, "R", "VER", "VER", 12))
                .singleElement()
                .asString()
                .matches("all_session_data (ref|range) PRIMARY .*")
                .doesNotContain("filesort");
        assertThat(RaceTables.explain(races.resultsQuery(), 2024, 8, "race_results", "R"))
                .singleElement()
                .asString()
                .matches("raw_session_data (ref|range) PRIMARY .*");
    }

    private static void fill() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int session = 0; session < 200; session++) {
            for (int lap = 0; lap < 200; lap++) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("season", 2018 + session / 25);
                row.put("round_number", 1 + session % 25);
                row.put("session_code", session % 3 == 0 ? "SPRINT" : "R");
                row.put("driver_code", "D" + lap / 20);
                row.put("lap_number", 1 + lap % 20);
                row.put("event_name", "Grand Prix");
                row.put("team_name", "");
                row.put("compound", "");
                row.put("track_status", "1");
                row.put("deleted_reason", "");
                row.put("source_name", "files");
                row.put("updated_at", "2024-05-26 16:00:00");
                rows.add(row);
            }
        }
        RaceTables.insert("tableau_data.all_session_data", rows);
        result("LEC", 1, "1", "1", "Finished");
        RaceTables.execute("ANALYZE TABLE tableau_data.all_session_data, ml_project_dev.raw_session_data");
    }

    private List<PitStop> stops(String code) {
        Race race = races.find(MONACO).orElseThrow();
        return PitStop.of(driver(race, code), race.redFlagLaps());
    }

    private static DriverRace driver(Race race, String code) {
        return race.drivers().stream()
                .filter(driver -> driver.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
