package dev.pitwall.f1.prediction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The qualifying form of teams and drivers: past z = effect of the team + effect of the driver, fitted together with a penalty on both
 * (partial pooling), so that a driver who changes teams takes only his own part along, and a rookie starts with his car.
 *
 * <p>An observation's weight halves every {@code halfLife} events and falls by {@code seasonFactor} at each turn of the year.
 */
final class FormBook {
    private static final double LEAST_WEIGHT = 1e-3;
    /** z of a driver never seen: a little slower than the middle, as rookies are. */
    private static final double ROOKIE = 0.25;

    private static final double NEW_TEAM = 0.4;
    private static final double TEAM_PENALTY = 0.3;
    private static final double DRIVER_PENALTY = 1.0;

    private final double halfLife;
    private final double seasonFactor;
    private final List<Event> events = new ArrayList<>();

    FormBook(double halfLife, double seasonFactor) {
        this.halfLife = halfLife;
        this.seasonFactor = seasonFactor;
    }

    void add(int event, int season, String driver, String team, double z) {
        if (events.isEmpty() || !events.get(events.size() - 1).is(event, season)) {
            events.add(new Event(event, season, new ArrayList<>()));
        }
        events.get(events.size() - 1).observations().add(new Observation(driver, team, z));
    }

    Form at(int event, int season) {
        Map<String, Integer> drivers = new HashMap<>();
        Map<String, Integer> teams = new HashMap<>();
        List<Weighed> recent = new ArrayList<>();
        for (Event past : events) {
            double weight = weight(past, event, season);
            if (weight >= LEAST_WEIGHT) {
                recent.add(new Weighed(past, weight));
                past.observations().forEach(observation -> {
                    drivers.putIfAbsent(observation.driver(), drivers.size());
                    teams.putIfAbsent(observation.team(), teams.size());
                });
            }
        }
        int columns = drivers.size() + teams.size();
        if (columns == 0) {
            return new Form(Map.of(), Map.of());
        }
        LeastSquares equations = new LeastSquares(columns);
        for (Weighed past : recent) {
            for (Observation observation : past.event().observations()) {
                equations.addPair(
                        drivers.get(observation.driver()),
                        drivers.size() + teams.get(observation.team()),
                        observation.z(),
                        past.weight());
            }
        }
        double[] penalty = new double[columns];
        for (int column = 0; column < columns; column++) {
            penalty[column] = column < drivers.size() ? DRIVER_PENALTY : TEAM_PENALTY;
        }
        double[] effects = equations.fit(penalty);
        Map<String, Double> driverEffects = new HashMap<>();
        drivers.forEach((driver, column) -> driverEffects.put(driver, effects[column]));
        Map<String, Double> teamEffects = new HashMap<>();
        teams.forEach((team, column) -> teamEffects.put(team, effects[drivers.size() + column]));
        return new Form(driverEffects, teamEffects);
    }

    private double weight(Event past, int event, int season) {
        return StrictMath.pow(0.5, (event - past.number()) / halfLife)
                * StrictMath.pow(seasonFactor, season - past.season());
    }

    /** Its observations weigh alike. */
    private record Event(int number, int season, List<Observation> observations) {

        boolean is(int number, int season) {
            return this.number == number && this.season == season;
        }
    }

    private record Weighed(Event event, double weight) {}

    private record Observation(String driver, String team, double z) {}

    record Form(Map<String, Double> drivers, Map<String, Double> teams) {
        double of(String driver, String team) {
            return drivers.getOrDefault(driver, ROOKIE) + teams.getOrDefault(team, NEW_TEAM);
        }
    }
}
