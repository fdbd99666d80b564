package dev.pitwall.f1.prediction.accuracy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A made-up championship in the format of {@code docs/files-format.md}, with what no season of the real folder has: after two seasons
 * of ten teams a third of eleven under new rules, with a renamed team, rookies, new circuits, and the weekends of {@link #SEASON}
 * that are unusual.
 */
final class FutureFolder {
    static final int SEASON = 2026;
    static final int ROUNDS = 10;
    /** Sprint weekends: FP1, SQ and SPRINT come before qualifying. */
    static final List<Integer> SPRINTS = List.of(2, 7);
    /** Stands in the calendar, and was not held. */
    static final int CANCELLED = 4;
    /** Only FP1 was held. */
    static final int ONE_PRACTICE = 5;
    /** No session before qualifying was held. */
    static final int NO_PRACTICE = 6;
    /** One driver stands in every list without a time, one stands in no list, a reserve drove FP1 for a third. */
    static final int ABSENCES = 8;
    /** Qualifying was called off: nobody has a position. */
    static final int CALLED_OFF = 9;

    private static final String COMMON = "season,round,driver_id,driver_code,team_id";
    private final Map<String, StringBuilder> files = new TreeMap<>();

    private record Driver(int number, String team, double pace) {
        String id() {
            return "driver-" + number;
        }

        String code() {
            return "D%02d".formatted(number);
        }
    }

    /** As few columns as the format asks for, with CR LF and a byte order mark, as a spreadsheet writes them. */
    static void writeTo(Path folder) throws IOException {
        FutureFolder all = new FutureFolder();
        all.line("events.csv", "season,round,event,date,format,circuit_type");
        all.line("practice_results.csv", COMMON + ",session,position,best_lap_ms,before_qualifying");
        all.line("qualifying_results.csv", COMMON + ",order,position,q1_ms,q2_ms,q3_ms");
        all.line("race_results.csv", COMMON + ",order,position");
        for (int season = SEASON - 2; season <= SEASON; season++) {
            for (int round = 1; round <= ROUNDS; round++) {
                all.weekend(season, round);
            }
        }
        all.line("qualifying_results.csv", SEASON + ",1,driver-99,D99,team-1,twenty-third,23,90000,,");
        for (Map.Entry<String, StringBuilder> file : all.files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), "\uFEFF" + file.getValue(), StandardCharsets.UTF_8);
        }
    }

    private void weekend(int season, int round) {
        boolean future = season == SEASON;
        boolean sprint = future && SPRINTS.contains(round);
        line(
                "events.csv",
                "%d,%d,Grand Prix %d of %d,%d-%02d-01,%s,%s"
                        .formatted(
                                season,
                                round,
                                round,
                                season,
                                season,
                                round + 1,
                                sprint ? "sprint_qualifying" : "conventional",
                                future && round == 3 ? "DESERT_ROAD" : round % 3 == 0 ? "STREET" : "RACE"));
        if (future && round == CANCELLED) {
            return;
        }
        Random random = new Random(season * 100L + round);
        List<Driver> drivers = drivers(season);
        List<String> sessions = sprint
                ? List.of("FP1", "SQ", "SPRINT")
                : !future || round != ONE_PRACTICE && round != NO_PRACTICE
                        ? List.of("FP1", "FP2", "FP3")
                        : round == ONE_PRACTICE ? List.of("FP1") : List.of();
        for (String session : sessions) {
            for (Driver driver : drivers) {
                practice(season, round, session, driver, random);
            }
        }
        qualifyingAndRace(season, round, drivers, random);
    }

    private void practice(int season, int round, String session, Driver driver, Random random) {
        String lap = session.equals("SPRINT") ? "" : Integer.toString(lap(driver, 0.4, random));
        Driver who = driver;
        if (season == SEASON && round == ABSENCES) {
            if (driver.number() == 5) {
                return;
            }
            lap = driver.number() == 6 ? "" : lap;
            who = driver.number() == 7 && session.equals("FP1") ? new Driver(90, driver.team(), 1) : driver;
        }
        row("practice_results.csv", season, round, who, session + "," + driver.number() + "," + lap + ",1");
    }

    private void qualifyingAndRace(int season, int round, List<Driver> drivers, Random random) {
        Map<Driver, Integer> laps = new TreeMap<>(Comparator.comparingInt(Driver::number));
        drivers.forEach(driver -> laps.put(driver, lap(driver, 0.2, random) - 600));
        List<Driver> order = new ArrayList<>(drivers);
        order.sort(Comparator.comparingInt(laps::get));
        boolean calledOff = season == SEASON && round == CALLED_OFF;
        for (int place = 1; place <= order.size(); place++) {
            Driver driver = order.get(place - 1);
            String times = calledOff ? "NC,,," : place + "," + laps.get(driver) + ",,";
            row("qualifying_results.csv", season, round, driver, place + "," + times);
            row("race_results.csv", season, round, driver, place + "," + (place > 20 ? "DNF" : place));
        }
    }

    private static int lap(Driver driver, double noisePercent, Random random) {
        return (int) (90_000 * (1 + (driver.pace() + noisePercent * random.nextGaussian()) / 100));
    }

    /** Two to a team, the order of the teams turned around by the new rules; 9 became 29, and 11 is new, with a rookie. */
    private static List<Driver> drivers(int season) {
        List<Driver> drivers = new ArrayList<>();
        int teams = season == SEASON ? 11 : 10;
        for (int team = 1; team <= teams; team++) {
            int rank = season == SEASON ? teams - team : team - 1;
            String id = "team-" + (season == SEASON && team == 9 ? 29 : team);
            drivers.add(new Driver(2 * team - 1, id, 0.25 * rank));
            drivers.add(new Driver(2 * team, id, 0.25 * rank + 0.1));
        }
        return drivers;
    }

    private void row(String file, int season, int round, Driver driver, String rest) {
        line(file, "%d,%d,%s,%s,%s,%s".formatted(season, round, driver.id(), driver.code(), driver.team(), rest));
    }

    private void line(String file, String text) {
        files.computeIfAbsent(file, name -> new StringBuilder()).append(text).append("\r\n");
    }
}
