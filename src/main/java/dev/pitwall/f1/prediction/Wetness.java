package dev.pitwall.f1.prediction;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Which sessions were wet, or otherwise no measure of pace. Lap times carry no weather, so it is told from them: a session is wet if the
 * median of its ten fastest laps is {@value #SLOWER_THAN_WEEKEND} % slower than that of the weekend's fastest session, or its fastest
 * lap {@value #SLOWER_THAN_POLES} % slower than the slowest pole known of the circuit (for a weekend that is wet from its first lap on).
 */
final class Wetness {
    private static final int FASTEST = 10;
    private static final double SLOWER_THAN_WEEKEND = 2.2;
    private static final double SLOWER_THAN_POLES = 10;

    private final Map<String, Integer> slowestPole = new HashMap<>();

    void learn(Weekend weekend) {
        Outcome.of(weekend).poleMillis().ifPresent(millis -> slowestPole.merge(weekend.circuitId(), millis, Math::max));
    }

    Set<WeekendSession> wet(Weekend upcoming, Map<WeekendSession, Map<String, Integer>> laps) {
        Map<WeekendSession, Double> medians = new EnumMap<>(WeekendSession.class);
        laps.forEach((session, times) -> {
            List<Integer> sorted = times.values().stream().sorted().toList();
            if (sorted.size() >= RelativePace.LEAST_DRIVERS) {
                medians.put(
                        session,
                        Median.of(sorted.stream()
                                .limit(FASTEST)
                                .mapToDouble(RelativePace::logPercent)
                                .toArray()));
            }
        });
        OptionalDouble fastest =
                medians.values().stream().mapToDouble(Double::doubleValue).min();
        Set<WeekendSession> wet = EnumSet.noneOf(WeekendSession.class);
        medians.forEach((session, median) -> {
            int best = laps.get(session).values().stream()
                    .mapToInt(Integer::intValue)
                    .min()
                    .orElseThrow();
            boolean slowForCircuit = slowestPole.containsKey(upcoming.circuitId())
                    && RelativePace.logPercent(best) - RelativePace.logPercent(slowestPole.get(upcoming.circuitId()))
                            > SLOWER_THAN_POLES;
            if (median - fastest.orElseThrow() > SLOWER_THAN_WEEKEND || slowForCircuit) {
                wet.add(session);
            }
        });
        return wet;
    }
}
