package dev.pitwall.f1.prediction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Collects how walk-forward scores of past events came out, and makes the {@link Calibration} of it. Split conformal prediction: the
 * bands are quantiles of errors on events that the model of that time had not seen (Lei et al., Distribution-Free Predictive Inference
 * for Regression, 2018), scaled by the predicted deviation of each driver and the spread of each field, and taken by zone of the field,
 * because nobody can be faster than the fastest.
 */
final class CalibrationBook {
    private static final int EVENTS = 60;
    private static final int STEPS = 40;
    private static final int[] ZONES = {3, 10, 99};
    private static final int LEAST_EVENTS = 5;
    private static final double LARGEST_STEP = 3;
    /** From the median absolute deviation to the standard deviation of a normal distribution. */
    private static final double MEDIAN_TO_SIGMA = 1.4826;

    /** Until anything is known: a season of racing, roughly. */
    private static final Calibration PRIOR =
            new Calibration(1.5, 0.5, 1, List.of(new Calibration.BandZone(99, -1.2, -0.6, 0.6, 1.5)), -0.5, 0);

    private final Deque<List<Result>> events = new ArrayDeque<>();
    private final Deque<Double> poleSteps = new ArrayDeque<>();

    /**
     * One driver's walk-forward score beside what came of it.
     *
     * @param position predicted
     * @param behind score minus that of the predicted fastest, so at least 0
     * @param deviation predicted for him
     * @param spread of the field
     * @param gapPercent actual, to the fastest
     * @param scoreError actual minus predicted
     */
    record Result(int position, double behind, double deviation, double spread, double gapPercent, double scoreError) {}

    void add(List<Result> event, OptionalDouble poleStepPercent) {
        events.addLast(List.copyOf(event));
        if (events.size() > EVENTS) {
            events.removeFirst();
        }
        poleStepPercent.ifPresent(step -> {
            if (Math.abs(step) <= LARGEST_STEP) {
                poleSteps.addLast(step);
            }
        });
        if (poleSteps.size() > STEPS) {
            poleSteps.removeFirst();
        }
    }

    Calibration calibration() {
        if (events.size() < LEAST_EVENTS || poleSteps.isEmpty()) {
            return PRIOR;
        }
        List<Result> results = events.stream().flatMap(List::stream).toList();
        GapCurve curve = GapCurve.fit(results);
        double[] sizes = results.stream()
                .mapToDouble(result -> Math.abs(result.scoreError()) / result.deviation())
                .toArray();
        double[] steps = poleSteps.stream().mapToDouble(Double::doubleValue).toArray();
        return new Calibration(
                curve.linear(),
                curve.root(),
                Math.max(1e-3, MEDIAN_TO_SIGMA * RelativePace.median(sizes)),
                zones(results, curve),
                RelativePace.median(steps),
                events.size());
    }

    private static List<Calibration.BandZone> zones(List<Result> results, GapCurve curve) {
        List<Calibration.BandZone> zones = new ArrayList<>();
        int first = 1;
        for (int last : ZONES) {
            int from = first;
            double[] errors = results.stream()
                    .filter(result -> from <= result.position() && result.position() <= last)
                    .mapToDouble(result -> (result.gapPercent() - curve.gapPercent(result.behind(), result.spread()))
                            / (result.spread() * result.deviation()))
                    .sorted()
                    .toArray();
            if (errors.length > 0) {
                zones.add(new Calibration.BandZone(
                        last,
                        quantile(errors, 0.1),
                        quantile(errors, 0.25),
                        quantile(errors, 0.75),
                        quantile(errors, 0.9)));
            }
            first = last + 1;
        }
        return zones;
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
