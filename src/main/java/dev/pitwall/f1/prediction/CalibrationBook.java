package dev.pitwall.f1.prediction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Collects how walk-forward scores of past events came out, and makes the {@link Calibration} of it. Split conformal prediction: the
 * bands are quantiles of errors on events that the model of that time had not seen (Lei et al., Distribution-Free Predictive Inference
 * for Regression, 2018), scaled by the predicted deviation of each driver and the spread of each field, and taken by zone of the field,
 * because nobody can be faster than the fastest.
 *
 * <p>Errors of one qualifying hang together (rain makes all gaps wide), and what was typical changes with the rules, so bands of past
 * quantiles alone are too narrow. Each is therefore stretched by a factor that grows after an event in which too few drivers were
 * inside, and shrinks after one with too many (adaptive conformal inference; Gibbs and Candès, Adaptive Conformal Inference Under
 * Distribution Shift, 2021, with a factor in the place of the level).
 */
final class CalibrationBook {
    private static final int EVENTS = 60;
    private static final int STEPS = 40;
    private static final int[] ZONES = {3, 10, 99};
    private static final int LEAST_EVENTS = 5;
    private static final double LARGEST_STEP = 3;
    /** By how much the logarithm of a stretch moves for a whole field outside its band. Chosen on 2020 to 2023. */
    private static final double ADAPTATION = 0.4;

    /** Until anything is known: a season of racing, roughly. */
    private static final Calibration PRIOR =
            new Calibration(1.5, 0.5, 1, List.of(new Calibration.BandZone(99, -1.2, -0.6, 0.6, 1.5)), -0.5, 0);

    private final Deque<List<Result>> events = new ArrayDeque<>();
    private final Deque<Double> poleSteps = new ArrayDeque<>();
    private double logHalfStretch;
    private double logWideStretch;
    private Optional<Calibration> made = Optional.empty();

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
        adapt(event);
        made = Optional.empty();
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

    /** Of the events so far; the same until the next one. */
    Calibration calibration() {
        if (made.isEmpty()) {
            made = Optional.of(make());
        }
        return made.get();
    }

    private Calibration make() {
        if (events.size() < LEAST_EVENTS || poleSteps.isEmpty()) {
            return PRIOR;
        }
        List<Result> results = events.stream().flatMap(List::stream).toList();
        GapCurve curve = GapCurve.fit(results);
        double meanSquare = results.stream()
                .mapToDouble(result -> result.scoreError() / result.deviation())
                .map(size -> size * size)
                .average()
                .orElseThrow();
        double[] steps = poleSteps.stream().mapToDouble(Double::doubleValue).toArray();
        return new Calibration(
                curve.linear(),
                curve.root(),
                Math.max(1e-3, Math.sqrt(meanSquare)),
                zones(results, curve),
                Median.of(steps),
                events.size());
    }

    /** Looks at how many of an event's gaps the bands of that moment held. */
    private void adapt(List<Result> event) {
        if (events.size() < LEAST_EVENTS || poleSteps.isEmpty() || event.isEmpty()) {
            return;
        }
        Calibration told = calibration();
        double inHalf = 0;
        double inWide = 0;
        for (Result result : event) {
            double gap = told.gapPercent(result.behind(), result.spread());
            double unit = result.spread() * result.deviation();
            Calibration.BandZone zone = told.zoneOf(result.position());
            inHalf += zone.half(gap, unit).contains(result.gapPercent()) ? 1 : 0;
            inWide += zone.wide(gap, unit).contains(result.gapPercent()) ? 1 : 0;
        }
        logHalfStretch += ADAPTATION * (Calibration.HALF - inHalf / event.size());
        logWideStretch += ADAPTATION * (Calibration.WIDE - inWide / event.size());
    }

    private List<Calibration.BandZone> zones(List<Result> results, GapCurve curve) {
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
                zones.add(zone(last, errors));
            }
            first = last + 1;
        }
        return zones;
    }

    private Calibration.BandZone zone(int last, double[] errors) {
        double middle = quantile(errors, 0.5);
        double half = StrictMath.exp(logHalfStretch);
        // However the two stretches move, the wide band holds the narrow one.
        double wide = StrictMath.exp(logWideStretch);
        double q25 = middle + half * (quantile(errors, 0.25) - middle);
        double q75 = middle + half * (quantile(errors, 0.75) - middle);
        return new Calibration.BandZone(
                last,
                Math.min(q25, middle + wide * (quantile(errors, 0.1) - middle)),
                q25,
                q75,
                Math.max(q75, middle + wide * (quantile(errors, 0.9) - middle)));
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
