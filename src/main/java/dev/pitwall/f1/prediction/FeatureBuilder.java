package dev.pitwall.f1.prediction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/**
 * Walks through history in order: {@link #features} of a weekend from what it has learned so far, then {@link #learn} its outcome. What
 * has not been learned cannot be in a feature.
 */
final class FeatureBuilder {
    private static final double PRACTICE_LIMIT = 2.5;
    static final double QUALIFYING_LIMIT = 2.0;

    private final TeamLineage lineage = new TeamLineage();
    private final FormBook fast = new FormBook(3, 0.6);
    private final FormBook slow = new FormBook(10, 0.6);
    private final Recent raceOfDriver = new Recent(4, 0.6, 0.5);
    private final Recent raceOfTeam = new Recent(4, 0.6, 0.5);
    private Optional<Weekend> last = Optional.empty();
    private int events;

    Optional<Weekend> last() {
        return last;
    }

    /** @param upcoming cut by {@link Weekend#beforeQualifying} */
    FeatureRows features(Weekend upcoming, Field field) {
        lineage.observe(field.drivers());
        int season = upcoming.key().season();
        FormBook.Form fastForm = fast.at(events, season);
        FormBook.Form slowForm = slow.at(events, season);
        Map<WeekendSession, Map<String, Integer>> laps = laps(upcoming, field);
        Map<String, Double> best = RelativePace.of(bestOf(laps), PRACTICE_LIMIT);
        Map<WeekendSession, Map<String, Double>> paces = new HashMap<>();
        laps.forEach((session, times) -> paces.put(session, RelativePace.of(times, PRACTICE_LIMIT)));

        double[][] values = new double[field.drivers().size()][];
        for (int row = 0; row < values.length; row++) {
            Entrant driver = field.drivers().get(row);
            String team = lineage.of(driver.teamId());
            double form = fastForm.of(driver.driverId(), team);
            double mate = mean(field, driver, best).orElse(best.getOrDefault(driver.driverId(), form));
            double own = best.getOrDefault(
                    driver.driverId(), mean(field, driver, best).orElse(form));
            ToDoubleFunction<WeekendSession> session =
                    held -> paces.getOrDefault(held, Map.of()).getOrDefault(driver.driverId(), own);
            values[row] = new double[] {
                own,
                session.applyAsDouble(WeekendSession.FP1),
                session.applyAsDouble(WeekendSession.FP2),
                session.applyAsDouble(WeekendSession.FP3),
                session.applyAsDouble(WeekendSession.SQ),
                mate,
                form,
                slowForm.of(driver.driverId(), team),
                raceOfDriver.mean(driver.driverId(), events, season),
                raceOfTeam.mean(team, events, season)
            };
        }
        return new FeatureRows(upcoming.key(), field.drivers(), centred(values));
    }

    /** Takes in the outcome of a weekend, complete or not. */
    void learn(Weekend weekend) {
        int season = weekend.key().season();
        lineage.observe(
                weekend.qualifying().stream().map(QualifyingRow::entrant).toList());
        Map<String, Double> pace = qualifyingPace(weekend);
        for (QualifyingRow row : weekend.qualifying()) {
            Double z = pace.get(row.entrant().driverId());
            if (z != null) {
                String team = lineage.of(row.entrant().teamId());
                fast.add(events, season, row.entrant().driverId(), team, z);
                slow.add(events, season, row.entrant().driverId(), team, z);
            }
        }
        List<RaceRow> finishers =
                weekend.race().stream().filter(RaceRow::classified).toList();
        for (int i = 0; i < finishers.size(); i++) {
            double place = (i - (finishers.size() - 1) / 2.0) / 10;
            Entrant entrant = finishers.get(i).entrant();
            raceOfDriver.add(entrant.driverId(), events, season, place);
            raceOfTeam.add(lineage.of(entrant.teamId()), events, season, place);
        }
        last = Optional.of(weekend);
        events++;
    }

    /** z of the best laps of the classified drivers. */
    static Map<String, Double> qualifyingPace(Weekend weekend) {
        Map<String, Integer> times = new HashMap<>();
        for (QualifyingRow row : weekend.qualifying()) {
            if (row.classified()) {
                row.bestLapMillis().ifPresent(millis -> times.put(row.entrant().driverId(), millis));
            }
        }
        return RelativePace.of(times, QUALIFYING_LIMIT);
    }

    private static Map<WeekendSession, Map<String, Integer>> laps(Weekend upcoming, Field field) {
        List<String> ids = field.drivers().stream().map(Entrant::driverId).toList();
        Map<WeekendSession, Map<String, Integer>> laps = new HashMap<>();
        for (SessionResult session : upcoming.sessions()) {
            Map<String, Integer> times = new HashMap<>();
            for (SessionRow row : session.rows()) {
                if (ids.contains(row.entrant().driverId())) {
                    row.bestLapMillis()
                            .ifPresent(millis -> times.put(row.entrant().driverId(), millis));
                }
            }
            laps.put(session.session(), times);
        }
        return laps;
    }

    private static Map<String, Integer> bestOf(Map<WeekendSession, Map<String, Integer>> laps) {
        Map<String, Integer> best = new HashMap<>();
        laps.values().forEach(times -> times.forEach((driver, millis) -> best.merge(driver, millis, Math::min)));
        return best;
    }

    private static Optional<Double> mean(Field field, Entrant driver, Map<String, Double> pace) {
        List<Double> mates = new ArrayList<>();
        for (Entrant other : field.drivers()) {
            if (other.teamId().equals(driver.teamId())
                    && !other.driverId().equals(driver.driverId())
                    && pace.containsKey(other.driverId())) {
                mates.add(pace.get(other.driverId()));
            }
        }
        return mates.isEmpty()
                ? Optional.empty()
                : Optional.of(mates.stream().mapToDouble(Double::doubleValue).sum() / mates.size());
    }

    private static double[][] centred(double[][] values) {
        if (values.length == 0) {
            return values;
        }
        for (int column = 0; column < values[0].length; column++) {
            double sum = 0;
            for (double[] row : values) {
                sum += row[column];
            }
            double mean = sum / values.length;
            for (double[] row : values) {
                row[column] -= mean;
            }
        }
        return values;
    }

    static OptionalInt bestLap(Weekend upcoming) {
        return upcoming.sessions().stream()
                .flatMap(session -> session.rows().stream())
                .map(SessionRow::bestLapMillis)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .min();
    }
}
