package dev.pitwall.f1.demo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How much slower than the best car a driver and his car are, in percent of a lap, before what happens in a session. */
final class DemoForm {

    private static final int FIRST_SEASON = 2012;
    private static final double ROOKIE_LOSS = 0.3;
    private static final Map<Integer, double[]> TEAMS = new ConcurrentHashMap<>();

    private DemoForm() {}

    /** The deficit in percent that stays over a weekend. */
    static double deficit(DemoWeekend weekend, DemoField field, DemoDriver driver, DemoTeam team) {
        int season = weekend.key().season();
        double progress = weekend.key().round() / 13.0;
        double car = teams(season)[team.index()]
                + Chance.of("development", season, team.index()).bell() * 0.3 * (progress - 0.5)
                + Chance.of("taste", team.index(), weekend.circuit().id().hashCode())
                                .bell()
                        * 0.16;
        double person = Chance.of("skill", driver.index()).bell() * 0.16
                + Chance.of("home", driver.index(), weekend.circuit().id().hashCode())
                                .bell()
                        * 0.06
                + Chance.of("form", driver.index(), weekend.index()).bell() * 0.07;
        double learning = driver.equals(field.rookie()) ? ROOKIE_LOSS * (1 - progress) : 0;
        double stranger = field.seats().contains(driver) ? 0 : ROOKIE_LOSS;
        return (car + person + learning + stranger) * weekend.circuit().gain();
    }

    /** What a team hides in practice: fuel and engine, in percent. Each has its habit, kept over a season. */
    static double hidden(DemoWeekend weekend, DemoTeam team) {
        int season = weekend.key().season();
        return 0.35
                + Chance.of("habit", season, team.index()).loss() * 0.35
                + Chance.of("mode", weekend.index(), team.index()).loss() * 0.15;
    }

    /** The cars of a season: they remember the last one, so that strengths drift. */
    private static double[] teams(int season) {
        double[] known = TEAMS.get(season);
        if (known != null) {
            return known;
        }
        double[] cars = new double[DemoTeam.ALL.size()];
        double best = Double.MAX_VALUE;
        for (int team = 0; team < cars.length; team++) {
            double drift = 0;
            for (int year = FIRST_SEASON; year <= season; year++) {
                drift = 0.7 * drift + Chance.of("car", year, team).bell() * 0.3;
            }
            cars[team] = team * 0.14 + drift;
            best = Math.min(best, cars[team]);
        }
        for (int team = 0; team < cars.length; team++) {
            cars[team] -= best;
        }
        TEAMS.put(season, cars);
        return cars;
    }
}
