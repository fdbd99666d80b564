package dev.pitwall.f1.prediction;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What came of a qualifying, as the model learns it.
 *
 * @param classified drivers with a numbered position, fastest first
 * @param lapMillis their best laps; who set none is absent
 */
record Outcome(List<Entrant> classified, Map<String, Integer> lapMillis) {
    static final double SPREADS_TO_TENS = 0.6;
    private static final double LIMIT = 2;

    static Outcome of(Weekend weekend) {
        Map<String, Integer> laps = new TreeMap<>();
        List<QualifyingRow> classified =
                weekend.qualifying().stream().filter(QualifyingRow::classified).toList();
        for (QualifyingRow row : classified) {
            row.bestLapMillis().ifPresent(millis -> laps.put(row.entrant().driverId(), millis));
        }
        return new Outcome(classified.stream().map(QualifyingRow::entrant).toList(), laps);
    }

    /** The fastest lap. */
    OptionalInt poleMillis() {
        return lapMillis.values().stream().mapToInt(Integer::intValue).min();
    }

    /** In percent of the fastest lap, by driver. */
    Map<String, Double> gapsPercent() {
        Map<String, Double> gaps = new TreeMap<>();
        poleMillis()
                .ifPresent(pole ->
                        lapMillis.forEach((driver, millis) -> gaps.put(driver, 100.0 * (millis - pole) / pole)));
        return gaps;
    }

    /**
     * By driver with a lap: {@code placeShare} of his place in tens of places from the middle, and the rest of his z in spreads, cut off
     * at two, times {@value #SPREADS_TO_TENS}, which makes the two alike in size.
     */
    Map<String, Double> targets(double spread, double placeShare) {
        Map<String, Double> pace = RelativePace.uncut(lapMillis);
        Map<String, Double> targets = new TreeMap<>();
        for (int i = 0; i < classified.size(); i++) {
            Double z = pace.get(classified.get(i).driverId());
            if (z != null) {
                double tens = Math.max(-LIMIT, Math.min(LIMIT, SPREADS_TO_TENS * z / spread));
                targets.put(
                        classified.get(i).driverId(),
                        placeShare * tensFromMiddle(i, classified.size()) + (1 - placeShare) * tens);
            }
        }
        return targets;
    }

    /** A place, counted from 0, as tens of places from the middle of the field. */
    static double tensFromMiddle(int place, int field) {
        return (place - (field - 1) / 2.0) / 10;
    }
}
