package dev.pitwall.f1.prediction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the tyres of a driver's practice laps hide of his pace: his compound-corrected pace, from his best lap on each tyre.
 *
 * <p>In a session a lap on tyres k steps harder than the softest that at least {@value #LEAST_OF_A_TYRE} drivers used is made faster by
 * k·θ percent; his corrected lap is the fastest of those, and the correction is corrected lap minus best lap, in percent of it. θ is what
 * one step costs at this weekend: of each driver who drove two dry tyres, in one session or in two, the median of (z₁ − z₂) / steps over
 * his pairs of laps, z = 100 (ln t − median ln t of the session's best laps); then the median of the drivers, as if
 * {@value #PRIOR_DRIVERS} more had said {@value #PRIOR_STEP} % (what a step cost in 2019, the season before those that are judged),
 * and between 0 and {@value #LARGEST_STEP} %. Softer tyres are fitted later in a session, on a track with more rubber and with less fuel,
 * so θ holds what those are worth too; that is meant, because it is what he would have gained by driving as the others did.
 *
 * <p>Corrections are relative to the mean of those drivers whose tyres are known: to be known is worth nothing by itself. A session that
 * was wet, or of which the tyres of fewer than {@value #LEAST_DRIVERS} are known, has none.
 */
final class TyreCorrection {
    static final int LEAST_DRIVERS = 5;
    private static final int LEAST_OF_A_TYRE = 3;
    private static final int PRIOR_DRIVERS = 5;
    private static final double PRIOR_STEP = 0.28;
    private static final double LARGEST_STEP = 1.5;

    private final Map<WeekendSession, Map<String, Double>> percent = new EnumMap<>(WeekendSession.class);
    private final double step;

    private TyreCorrection(double step) {
        this.step = step;
    }

    /** @param wet sessions without a correction */
    static TyreCorrection of(Weekend upcoming, Set<WeekendSession> wet) {
        List<SessionResult> dry = upcoming.sessions().stream()
                .filter(session -> session.session().timed() && !wet.contains(session.session()))
                .toList();
        List<Lap> laps = dry.stream().flatMap(session -> laps(session).stream()).toList();
        TyreCorrection correction = new TyreCorrection(step(laps));
        dry.forEach(session -> correction.correct(
                session.session(),
                laps.stream().filter(lap -> lap.session() == session.session()).toList()));
        return correction;
    }

    /** What one step to a harder tyre costs at this weekend, in percent of a lap. */
    double step() {
        return step;
    }

    /** In percent of a lap, negative for one who is faster than his best lap says; 0 where his tyres are not known. */
    double of(WeekendSession session, String driverId) {
        return percent.getOrDefault(session, Map.of()).getOrDefault(driverId, 0.0);
    }

    private static List<Lap> laps(SessionResult session) {
        double[] best = session.rows().stream()
                .filter(row -> row.bestLapMillis().isPresent())
                .mapToDouble(row -> RelativePace.logPercent(row.bestLapMillis().getAsInt()))
                .toArray();
        if (best.length == 0) {
            return List.of();
        }
        double median = Median.of(best);
        return session.tyreLaps().stream()
                .filter(lap -> lap.tyre().filter(Tyre::isDry).isPresent())
                .map(lap -> new Lap(
                        session.session(),
                        lap.driverId(),
                        lap.tyre().orElseThrow(),
                        RelativePace.logPercent(lap.lapMillis()) - median))
                .toList();
    }

    private static double step(List<Lap> laps) {
        List<Double> costs = new ArrayList<>();
        byDriver(laps).values().forEach(own -> {
            double[] pairs = own.stream()
                    .flatMap(hard -> own.stream()
                            .filter(soft -> hard.tyre().stepsHarderThan(soft.tyre()) > 0)
                            .map(soft -> (hard.z() - soft.z()) / hard.tyre().stepsHarderThan(soft.tyre())))
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            if (pairs.length > 0) {
                costs.add(Median.of(pairs));
            }
        });
        if (costs.isEmpty()) {
            return PRIOR_STEP;
        }
        double median =
                Median.of(costs.stream().mapToDouble(Double::doubleValue).toArray());
        double shrunk = (costs.size() * median + PRIOR_DRIVERS * PRIOR_STEP) / (costs.size() + PRIOR_DRIVERS);
        return Math.max(0, Math.min(LARGEST_STEP, shrunk));
    }

    private void correct(WeekendSession session, List<Lap> laps) {
        Map<String, List<Lap>> byDriver = byDriver(laps);
        Optional<Tyre> softest = softest(laps);
        if (byDriver.size() < LEAST_DRIVERS || softest.isEmpty()) {
            return;
        }
        Map<String, Double> corrections = new TreeMap<>();
        byDriver.forEach((driver, own) -> {
            double best = own.stream().mapToDouble(Lap::z).min().orElseThrow();
            double corrected = own.stream()
                    .mapToDouble(lap -> lap.z() - step * lap.tyre().stepsHarderThan(softest.get()))
                    .min()
                    .orElseThrow();
            corrections.put(driver, corrected - best);
        });
        double mean = corrections.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        corrections.replaceAll((driver, correction) -> correction - mean);
        percent.put(session, corrections);
    }

    private static Optional<Tyre> softest(List<Lap> laps) {
        Map<Tyre, Long> drivers = new EnumMap<>(Tyre.class);
        laps.forEach(lap -> drivers.merge(lap.tyre(), 1L, Long::sum));
        return drivers.entrySet().stream()
                .filter(used -> used.getValue() >= LEAST_OF_A_TYRE)
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder());
    }

    private static Map<String, List<Lap>> byDriver(List<Lap> laps) {
        Map<String, List<Lap>> byDriver = new TreeMap<>();
        laps.forEach(lap -> byDriver.computeIfAbsent(lap.driver(), driver -> new ArrayList<>())
                .add(lap));
        return byDriver;
    }

    /** @param z percent from the median of the session's best laps */
    private record Lap(WeekendSession session, String driver, Tyre tyre, double z) {}
}
