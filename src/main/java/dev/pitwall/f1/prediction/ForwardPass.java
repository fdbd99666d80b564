package dev.pitwall.f1.prediction;

import java.util.ArrayList;
import java.util.Arrays;
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
    private static final double PLACE_SHARE = 0.5;
    /** The share of {@link Feature#PACE} in a score; the regression on all other features has the rest. */
    private static final double PACE_SHARE = 0.8;

    private final FeatureBuilder builder = new FeatureBuilder();
    private final NormalEquations equations = new NormalEquations(Feature.values().length - 1);
    private final CalibrationBook calibration = new CalibrationBook();
    private int events;
    private int rows;

    void learn(Weekend weekend) {
        if (!weekend.qualifying().isEmpty()) {
            FeatureRows features = features(weekend.beforeQualifying());
            if (events >= QualifyingPredictor.LEAST_EVENTS) {
                rehearse(weekend, features);
            }
            fit(weekend, features);
        }
        builder.learn(weekend);
    }

    Field field(Weekend upcoming) {
        return Field.of(upcoming, builder.last());
    }

    FeatureRows features(Weekend upcoming) {
        return builder.features(upcoming, field(upcoming));
    }

    FeatureBuilder builder() {
        return builder;
    }

    Calibration calibration() {
        return calibration.calibration();
    }

    /**
     * One per {@link Feature}. A mean of two linear models, which is one: the pace filter's own estimate, and a ridge regression with
     * recency weights on everything else.
     */
    double[] coefficients() {
        double[] penalty = new double[Feature.values().length - 1];
        Arrays.fill(penalty, PENALTY);
        double[] fitted = equations.solve(penalty);
        double[] coefficients = new double[Feature.values().length];
        coefficients[Feature.PACE.ordinal()] = PACE_SHARE;
        for (int i = 0; i < fitted.length; i++) {
            coefficients[i + 1] = (1 - PACE_SHARE) * fitted[i];
        }
        return coefficients;
    }

    int events() {
        return events;
    }

    int rows() {
        return rows;
    }

    private void fit(Weekend weekend, FeatureRows features) {
        Map<String, Double> targets = Outcome.of(weekend).targets(features.spread(), PLACE_SHARE);
        double mean = targets.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        equations.scale(StrictMath.pow(0.5, 1 / EVENT_HALF_LIFE));
        for (int row = 0; row < features.drivers().size(); row++) {
            Double y = targets.get(features.drivers().get(row).driverId());
            if (y != null) {
                double[] values = features.values()[row];
                equations.add(Arrays.copyOfRange(values, 1, values.length), y - mean, 1);
                rows++;
            }
        }
        events++;
    }

    private void rehearse(Weekend weekend, FeatureRows features) {
        Scores scores = Scores.of(features, coefficients());
        Outcome outcome = Outcome.of(weekend);
        Map<String, Double> targets = outcome.targets(features.spread(), PLACE_SHARE);
        Map<String, Double> gaps = outcome.gapsPercent();
        double[] errors = new double[scores.order().size()];
        List<Integer> known = new ArrayList<>();
        for (int place = 0; place < errors.length; place++) {
            Double actual = targets.get(scores.order().get(place).driverId());
            if (actual != null) {
                errors[place] = actual - scores.values()[place];
                known.add(place);
            }
        }
        if (known.isEmpty()) {
            return;
        }
        double level = RelativePace.median(
                known.stream().mapToDouble(place -> errors[place]).toArray());
        List<CalibrationBook.Result> results = known.stream()
                .map(place -> new CalibrationBook.Result(
                        place + 1,
                        scores.behind(place),
                        scores.deviations()[place],
                        features.spread(),
                        gaps.get(scores.order().get(place).driverId()),
                        errors[place] - level))
                .toList();
        calibration.add(results, poleStep(weekend, outcome));
    }

    private static OptionalDouble poleStep(Weekend weekend, Outcome outcome) {
        OptionalInt pole = outcome.poleMillis();
        OptionalInt best = FeatureBuilder.bestLap(weekend.beforeQualifying());
        return pole.isPresent() && best.isPresent()
                ? OptionalDouble.of(RelativePace.logPercent(pole.getAsInt()) - RelativePace.logPercent(best.getAsInt()))
                : OptionalDouble.empty();
    }
}
