package dev.pitwall.f1.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Goes through past weekends in order: each is first predicted by what was learned before it, which feeds the calibration, then learned
 * from. What it knows at any moment is what one could have known then.
 */
final class ForwardPass {
    private static final double EVENT_HALF_LIFE = 40;
    private static final double PENALTY = 30;

    private final FeatureBuilder builder = new FeatureBuilder();
    private final NormalEquations equations = new NormalEquations(Feature.values().length);
    private final CalibrationBook calibration = new CalibrationBook();
    private int events;
    private int rows;

    void learn(Weekend weekend) {
        if (!weekend.qualifying().isEmpty()) {
            Weekend upcoming = weekend.beforeQualifying();
            FeatureRows features = features(upcoming);
            if (events >= QualifyingPredictor.LEAST_EVENTS) {
                rehearse(weekend, features);
            }
            fit(weekend, features);
        }
        builder.learn(weekend);
    }

    FeatureRows features(Weekend upcoming) {
        return builder.features(upcoming, Field.of(upcoming, builder.last()));
    }

    FeatureBuilder builder() {
        return builder;
    }

    Calibration calibration() {
        return calibration.calibration();
    }

    double[] coefficients() {
        double[] penalty = new double[Feature.values().length];
        Arrays.fill(penalty, PENALTY);
        return equations.solve(penalty);
    }

    int events() {
        return events;
    }

    int rows() {
        return rows;
    }

    private void fit(Weekend weekend, FeatureRows features) {
        Map<String, Double> targets = targets(weekend);
        equations.scale(StrictMath.pow(0.5, 1 / EVENT_HALF_LIFE));
        for (int row = 0; row < features.drivers().size(); row++) {
            Double y = targets.get(features.drivers().get(row).driverId());
            if (y != null) {
                equations.add(features.values()[row], y, 1);
                rows++;
            }
        }
        events++;
    }

    /** By driver: half his z, half his place in tens of places from the middle; centred. */
    private static Map<String, Double> targets(Weekend weekend) {
        Map<String, Double> pace = FeatureBuilder.qualifyingPace(weekend);
        double mean = pace.isEmpty()
                ? 0
                : weekend.qualifying().stream()
                                .map(row -> pace.get(row.entrant().driverId()))
                                .filter(z -> z != null)
                                .mapToDouble(Double::doubleValue)
                                .sum()
                        / pace.size();
        List<QualifyingRow> classified =
                weekend.qualifying().stream().filter(QualifyingRow::classified).toList();
        Map<String, Double> targets = new HashMap<>();
        for (int i = 0; i < classified.size(); i++) {
            String driver = classified.get(i).entrant().driverId();
            if (pace.containsKey(driver)) {
                double place = (i - (classified.size() - 1) / 2.0) / 10;
                targets.put(driver, (pace.get(driver) - mean + place) / 2);
            }
        }
        return targets;
    }

    private void rehearse(Weekend weekend, FeatureRows features) {
        Scores scores = Scores.of(features, coefficients());
        Map<String, Double> targets = targets(weekend);
        Map<String, Double> gaps = actualGaps(weekend);
        List<CalibrationBook.Outcome> outcomes = new ArrayList<>();
        for (int place = 0; place < scores.order().size(); place++) {
            Entrant driver = scores.order().get(place);
            if (gaps.containsKey(driver.driverId())) {
                outcomes.add(new CalibrationBook.Outcome(
                        place + 1,
                        scores.values()[place] - scores.values()[0],
                        gaps.get(driver.driverId()),
                        targets.get(driver.driverId()) - scores.values()[place]));
            }
        }
        calibration.add(outcomes, poleStep(weekend));
    }

    /** In percent of the fastest lap, by driver; classified drivers with a time only. */
    static Map<String, Double> actualGaps(Weekend weekend) {
        Map<String, Double> gaps = new HashMap<>();
        OptionalInt fastest = poleMillis(weekend);
        for (QualifyingRow row : weekend.qualifying()) {
            if (row.classified() && row.bestLapMillis().isPresent()) {
                gaps.put(
                        row.entrant().driverId(),
                        100.0 * (row.bestLapMillis().getAsInt() - fastest.getAsInt()) / fastest.getAsInt());
            }
        }
        return gaps;
    }

    /** The fastest lap of the classified drivers. */
    static OptionalInt poleMillis(Weekend weekend) {
        return weekend.qualifying().stream()
                .filter(QualifyingRow::classified)
                .map(QualifyingRow::bestLapMillis)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .min();
    }

    private static OptionalDouble poleStep(Weekend weekend) {
        OptionalInt pole = poleMillis(weekend);
        OptionalInt best = FeatureBuilder.bestLap(weekend.beforeQualifying());
        return pole.isPresent() && best.isPresent()
                ? OptionalDouble.of(RelativePace.logPercent(pole.getAsInt()) - RelativePace.logPercent(best.getAsInt()))
                : OptionalDouble.empty();
    }
}
