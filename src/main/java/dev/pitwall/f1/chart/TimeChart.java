package dev.pitwall.f1.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/** Predicted against actual time. */
record TimeChart(Caption caption, List<ComparedTime> drivers) {

    private static final double LEAST_SPAN_SECONDS = 0.5;
    private static final double[] TICKS_SECONDS = {0.1, 0.2, 0.5, 1, 2, 5, 10};
    private static final int MOST_TICKS = 8;
    /** Of the span, on each side. */
    private static final double MARGIN = 0.06;

    TimeChart {
        if (drivers.isEmpty()) {
            throw new IllegalArgumentException("no drivers, expected at least one");
        }
        drivers = drivers.stream()
                .sorted(Comparator.comparingInt(ComparedTime::predictedMillis).thenComparing(ComparedTime::code))
                .toList();
    }

    Picture draw() {
        double[] predicted = drivers.stream()
                .mapToDouble(driver -> driver.predictedMillis() / 1000.0)
                .toArray();
        double[] actual = drivers.stream()
                .mapToDouble(driver -> driver.actualMillis() / 1000.0)
                .toArray();
        double firstPredicted = predicted[0];
        double firstActual = Arrays.stream(actual).min().orElseThrow();
        double lastPredicted = predicted[predicted.length - 1];
        double lastActual = Reach.of(actual);
        double span = Math.max(LEAST_SPAN_SECONDS, Math.max(lastPredicted - firstPredicted, lastActual - firstActual));
        NumberAxis right = axis("Predicted time", firstPredicted, lastPredicted, span);
        NumberAxis down = axis("Actual time", firstActual, lastActual, span);
        List<ScatterPoint> points = drivers.stream()
                .map(driver -> point(driver, lastActual, down.getUpperBound() - MARGIN / 2 * span))
                .toList();
        return new ScatterChart(caption, right, down, points, "faster", "slower").draw(text());
    }

    private static NumberAxis axis(String label, double first, double last, double span) {
        NumberAxis axis = Frame.axis(label);
        axis.setTickUnit(new NumberTickUnit(tick(span), new LapTimeFormat()));
        double middle = (first + last) / 2;
        double half = (0.5 + MARGIN) * span;
        axis.setRange(middle - half, middle + half);
        return axis;
    }

    /** Both axes have the same. */
    private static double tick(double span) {
        return Arrays.stream(TICKS_SECONDS)
                .filter(seconds -> span <= MOST_TICKS * seconds)
                .findFirst()
                .orElse(span / MOST_TICKS);
    }

    private static ScatterPoint point(ComparedTime driver, double lastActual, double end) {
        double actual = driver.actualMillis() / 1000.0;
        double predicted = driver.predictedMillis() / 1000.0;
        return actual <= lastActual
                ? new ScatterPoint(driver.code(), predicted, actual, actual)
                : new ScatterPoint(
                        driver.code() + " " + LapTimeFormat.ofMillis(driver.actualMillis()), predicted, actual, end);
    }

    private String text() {
        double[] errors = drivers.stream()
                .mapToDouble(driver -> Math.abs(driver.actualMillis() - driver.predictedMillis()) / 1000.0)
                .sorted()
                .toArray();
        double median = (errors[errors.length / 2] + errors[(errors.length - 1) / 2]) / 2;
        long slower = drivers.stream()
                .filter(driver -> driver.actualMillis() > driver.predictedMillis())
                .count();
        ComparedTime pole = drivers.stream()
                .min(Comparator.comparingInt(ComparedTime::actualMillis))
                .orElseThrow();
        return String.format(
                Locale.ROOT,
                "%sPredicted against actual time of %s: half of them within %.3f s, %d slower than predicted. "
                        + "Fastest was %s with %s, predicted %s.",
                Sentences.opening(caption),
                Sentences.count(drivers.size(), "driver"),
                median,
                slower,
                pole.code(),
                LapTimeFormat.ofMillis(pole.actualMillis()),
                LapTimeFormat.ofMillis(pole.predictedMillis()));
    }
}
