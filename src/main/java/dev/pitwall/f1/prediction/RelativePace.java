package dev.pitwall.f1.prediction;

import java.util.Map;
import java.util.TreeMap;

/**
 * Lap times of a session as percent from the median driver: z = 100 (ln t − median ln t).
 *
 * <p>A median, because one driver on the right tyre at the right moment must not move nineteen others. A session whose median
 * distance from the median is above {@value #WIDEST_SPREAD} % is shrunk to that: in the rain gaps grow and say less. What is left
 * is cut off on both sides: 4 % slow and 12 % slow both only mean "no real lap".
 */
final class RelativePace {
    private static final double WIDEST_SPREAD = 1.2;
    static final int LEAST_DRIVERS = 5;

    private RelativePace() {}

    /**
     * @param millisByDriver lap times
     * @param limit in percent, on both sides
     * @return z by driver; empty with fewer than {@value #LEAST_DRIVERS} times
     */
    static Map<String, Double> of(Map<String, Integer> millisByDriver, double limit) {
        if (millisByDriver.size() < LEAST_DRIVERS) {
            return Map.of();
        }
        double median = Median.of(millisByDriver.values().stream()
                .mapToDouble(RelativePace::logPercent)
                .toArray());
        double spread = Median.of(millisByDriver.values().stream()
                .mapToDouble(millis -> Math.abs(logPercent(millis) - median))
                .toArray());
        double shrink = spread > WIDEST_SPREAD ? WIDEST_SPREAD / spread : 1;
        Map<String, Double> pace = new TreeMap<>();
        millisByDriver.forEach((driver, millis) -> {
            double z = (logPercent(millis) - median) * shrink;
            pace.put(driver, Math.max(-limit, Math.min(limit, z)));
        });
        return pace;
    }

    /** z as it is, neither shrunk nor cut off; empty with fewer than {@value #LEAST_DRIVERS} times. */
    static Map<String, Double> uncut(Map<String, Integer> millisByDriver) {
        if (millisByDriver.size() < LEAST_DRIVERS) {
            return Map.of();
        }
        double median = Median.of(millisByDriver.values().stream()
                .mapToDouble(RelativePace::logPercent)
                .toArray());
        Map<String, Double> pace = new TreeMap<>();
        millisByDriver.forEach((driver, millis) -> pace.put(driver, logPercent(millis) - median));
        return pace;
    }

    /** StrictMath: the same bits on every machine. */
    static double logPercent(int millis) {
        return 100 * StrictMath.log(millis);
    }
}
