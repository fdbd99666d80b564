package dev.pitwall.f1.prediction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Collects how walk-forward scores of past events came out, and makes the {@link Calibration} of it. Split conformal prediction: the
 * bands are quantiles of errors on events that the model of that time had not seen (Lei et al., Distribution-Free Predictive Inference
 * for Regression, 2018), taken by zone of the field because gaps spread towards the back.
 */
final class CalibrationBook {
    private static final int EVENTS = 40;
    private static final int[] ZONES = {5, 10, 15, 99};
    /** Until anything is known: errors of a season of racing, roughly. */
    private static final Calibration PRIOR =
            new Calibration(1, 0.4, List.of(new Calibration.BandZone(99, -0.6, -0.3, 0.3, 0.7)), -0.5, 0);

    private static final int LEAST_EVENTS = 5;
    private static final double LARGEST_GAP = 4;
    private static final double LARGEST_STEP = 3;

    private final Deque<List<Outcome>> events = new ArrayDeque<>();
    private final Deque<Double> poleSteps = new ArrayDeque<>();

    /**
     * One driver's walk-forward score beside what came of it.
     *
     * @param position predicted
     * @param score minus that of the predicted fastest, so at least 0
     * @param gapPercent actual, to the fastest
     * @param scoreError actual minus predicted, both centred on the field
     */
    record Outcome(int position, double score, double gapPercent, double scoreError) {}

    void add(List<Outcome> event, OptionalDouble poleStepPercent) {
        events.addLast(List.copyOf(event));
        if (events.size() > EVENTS) {
            events.removeFirst();
        }
        poleStepPercent.ifPresent(step -> {
            if (Math.abs(step) <= LARGEST_STEP) {
                poleSteps.addLast(step);
            }
        });
        if (poleSteps.size() > EVENTS) {
            poleSteps.removeFirst();
        }
    }

    Calibration calibration() {
        if (events.size() < LEAST_EVENTS || poleSteps.isEmpty()) {
            return PRIOR;
        }
        List<Outcome> outcomes = events.stream().flatMap(List::stream).toList();
        double scale = scale(outcomes);
        List<Calibration.BandZone> zones = new ArrayList<>();
        int first = 1;
        for (int last : ZONES) {
            int from = first;
            double[] errors = outcomes.stream()
                    .filter(outcome -> from <= outcome.position() && outcome.position() <= last)
                    .mapToDouble(outcome -> outcome.gapPercent() - scale * outcome.score())
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
        double[] size = outcomes.stream()
                .mapToDouble(outcome -> Math.abs(outcome.scoreError()))
                .sorted()
                .toArray();
        double[] steps = poleSteps.stream().mapToDouble(Double::doubleValue).toArray();
        // 1.4826: from the median absolute deviation to the standard deviation of a normal distribution
        return new Calibration(
                scale, Math.max(1e-3, 1.4826 * quantile(size, 0.5)), zones, RelativePace.median(steps), events.size());
    }

    /** Least squares of gap on score through the origin, gaps cut off where a lap was no real lap. */
    private static double scale(List<Outcome> outcomes) {
        double product = 0;
        double square = 0;
        for (Outcome outcome : outcomes) {
            product += outcome.score() * Math.min(LARGEST_GAP, outcome.gapPercent());
            square += outcome.score() * outcome.score();
        }
        return Math.max(0.1, product / square);
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
