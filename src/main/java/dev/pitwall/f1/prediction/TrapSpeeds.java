package dev.pitwall.f1.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Speed at the trap on the longest straight in practice: of each session a driver's highest minus the median of the field's highest,
 * and of those his median over the weekend's sessions, in km/h. A session with fewer than {@value #LEAST_DRIVERS} speeds has none, and a
 * difference is cut off at {@value #LARGEST_KMH} km/h: more is a lap in a tow, or a fault of the trap.
 */
final class TrapSpeeds {
    private static final int LEAST_DRIVERS = 5;
    private static final double LARGEST_KMH = 15;

    private final Map<String, Double> kmhAboveField = new TreeMap<>();

    private TrapSpeeds() {}

    static TrapSpeeds of(Weekend upcoming) {
        Map<String, List<Double>> byDriver = new TreeMap<>();
        upcoming.sessions().forEach(session -> {
            Map<String, Integer> highest = new TreeMap<>();
            session.tyreLaps()
                    .forEach(lap -> lap.trapKmh().ifPresent(kmh -> highest.merge(lap.driverId(), kmh, Math::max)));
            if (highest.size() >= LEAST_DRIVERS) {
                double median = Median.of(highest.values().stream()
                        .mapToDouble(Integer::doubleValue)
                        .toArray());
                highest.forEach((driver, kmh) -> byDriver.computeIfAbsent(driver, one -> new ArrayList<>())
                        .add(Math.max(-LARGEST_KMH, Math.min(LARGEST_KMH, kmh - median))));
            }
        });
        TrapSpeeds speeds = new TrapSpeeds();
        byDriver.forEach((driver, differences) -> speeds.kmhAboveField.put(
                driver,
                Median.of(differences.stream().mapToDouble(Double::doubleValue).toArray())));
        return speeds;
    }

    /** In km/h, positive for a driver who is faster than the middle of the field; 0 where no speed of his is known. */
    double of(String driverId) {
        return kmhAboveField.getOrDefault(driverId, 0.0);
    }
}
