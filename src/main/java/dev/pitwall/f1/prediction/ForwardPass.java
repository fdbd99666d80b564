package dev.pitwall.f1.prediction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Goes through past weekends in order: each is first predicted by what was learned before it, which feeds the calibration, then learned
 * from. What it knows at any moment is what one could have known then.
 */
final class ForwardPass {
    private static final double PLACE_SHARE = 0.5;

    private final FeatureBuilder builder = new FeatureBuilder();
    private final TrainingRows past = new TrainingRows();
    private final DataHash hash = new DataHash();
    private Optional<EventKey> last = Optional.empty();
    private final Map<ModelKind, CalibrationBook> calibrations = new EnumMap<>(ModelKind.class);

    /** @param kinds whose errors are of interest */
    ForwardPass(Set<ModelKind> kinds) {
        for (ModelKind kind : kinds) {
            calibrations.put(kind, new CalibrationBook());
        }
    }

    void learn(Weekend weekend) {
        if (weekend.isDecided()) {
            FeatureRows features = builder.features(weekend.beforeQualifying());
            if (past.events() >= QualifyingPredictor.LEAST_EVENTS) {
                calibrations.forEach((kind, book) -> rehearse(kind, book, weekend, features));
            }
            past.add(features, Outcome.of(weekend).targets(features.spread(), PLACE_SHARE));
        }
        builder.learn(weekend);
        hash.add(weekend);
        last = Optional.of(weekend.key());
    }

    Set<ModelKind> kinds() {
        return calibrations.keySet();
    }

    FeatureBuilder builder() {
        return builder;
    }

    Calibration calibration(ModelKind kind) {
        return calibrations.get(kind).calibration();
    }

    /** One per {@link Feature}. */
    double[] coefficients(ModelKind kind) {
        return past.coefficients(kind);
    }

    int events() {
        return past.events();
    }

    int rows() {
        return past.size();
    }

    /** The latest that was learned from; empty before the first. */
    Optional<EventKey> last() {
        return last;
    }

    /** Of every weekend that was learned from, see {@link DataHash}. */
    String historySha256() {
        return hash.value();
    }

    private void rehearse(ModelKind kind, CalibrationBook book, Weekend weekend, FeatureRows features) {
        Scores scores = Scores.of(features, coefficients(kind), kind.deviations(features));
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
        double level =
                Median.of(known.stream().mapToDouble(place -> errors[place]).toArray());
        List<CalibrationBook.Result> results = known.stream()
                .map(place -> new CalibrationBook.Result(
                        place + 1,
                        scores.behind(place),
                        scores.deviations()[place],
                        features.spread(),
                        gaps.get(scores.order().get(place).driverId()),
                        errors[place] - level))
                .toList();
        book.add(results, poleStep(weekend, outcome));
    }

    private static OptionalDouble poleStep(Weekend weekend, Outcome outcome) {
        OptionalInt pole = outcome.poleMillis();
        OptionalInt best = FeatureBuilder.bestLap(weekend.beforeQualifying());
        return pole.isPresent() && best.isPresent()
                ? OptionalDouble.of(RelativePace.logPercent(pole.getAsInt()) - RelativePace.logPercent(best.getAsInt()))
                : OptionalDouble.empty();
    }
}
