package dev.pitwall.f1.race;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts the laps and the result of a race together. */
final class RaceAssembly {

    /** Of the winner's laps: who drove fewer has stopped, where the clock of the laps does not tell. */
    private static final double SHARE_OF_A_FINISHER = 0.9;

    private final Map<String, RaceResult> results = new LinkedHashMap<>();
    private final Map<String, List<RaceLap>> laps = new LinkedHashMap<>();
    private final Map<String, String> teams = new LinkedHashMap<>();

    void add(RaceResult result) {
        results.put(result.code(), result);
        teams.putIfAbsent(result.code(), result.team());
    }

    /** In the order of a driver's laps. */
    void add(String code, String team, RaceLap lap) {
        laps.computeIfAbsent(code, driver -> new ArrayList<>()).add(lap);
        teams.put(code, team);
    }

    boolean hasLaps() {
        return !laps.isEmpty();
    }

    List<DriverRace> drivers() {
        int most = laps.values().stream().mapToInt(RaceAssembly::count).max().orElse(0);
        OptionalInt flag = laps.values().stream()
                .filter(driven -> count(driven) == most)
                .map(driven -> driven.get(driven.size() - 1).end())
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .min();
        return teams.keySet().stream()
                .map(code -> driver(code, most, flag))
                .sorted(Comparator.comparingInt(RaceAssembly::order)
                        .thenComparing(DriverRace::stopped)
                        .thenComparing(
                                Comparator.comparingInt(DriverRace::lapCount).reversed())
                        .thenComparingInt(driver -> driver.lastPlace().orElse(Integer.MAX_VALUE))
                        .thenComparing(DriverRace::code))
                .toList();
    }

    private DriverRace driver(String code, int most, OptionalInt flag) {
        List<RaceLap> driven = laps.getOrDefault(code, List.of());
        return new DriverRace(
                code, teams.get(code), Optional.ofNullable(results.get(code)), driven, stopped(driven, most, flag));
    }

    /** Who crosses the line when the leader has finished or later is there at the end, lapped or not. */
    private static boolean stopped(List<RaceLap> driven, int most, OptionalInt flag) {
        if (driven.isEmpty() || count(driven) == most) {
            return driven.isEmpty();
        }
        OptionalInt end = driven.get(driven.size() - 1).end();
        return flag.isPresent() && end.isPresent()
                ? end.getAsInt() < flag.getAsInt()
                : count(driven) < SHARE_OF_A_FINISHER * most;
    }

    private static int order(DriverRace driver) {
        return driver.result().map(RaceResult::order).orElse(Integer.MAX_VALUE);
    }

    private static int count(List<RaceLap> driven) {
        return driven.get(driven.size() - 1).number();
    }
}
