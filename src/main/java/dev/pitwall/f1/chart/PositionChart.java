package dev.pitwall.f1.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/** Predicted against actual position. */
record PositionChart(Caption caption, List<ComparedPosition> drivers) {

    PositionChart {
        if (drivers.isEmpty()) {
            throw new IllegalArgumentException("no drivers, expected at least one");
        }
        drivers = drivers.stream()
                .sorted(Comparator.comparingInt(ComparedPosition::predicted).thenComparing(ComparedPosition::code))
                .toList();
    }

    Picture draw() {
        List<ScatterPoint> points = drivers.stream()
                .map(driver -> new ScatterPoint(driver.code(), driver.predicted(), driver.actual(), driver.actual()))
                .toList();
        return new ScatterChart(caption, axis("Predicted position"), axis("Actual position"), points, "better", "worse")
                .draw(text());
    }

    private NumberAxis axis(String label) {
        int last = drivers.stream()
                .flatMap(driver -> Stream.of(driver.predicted(), driver.actual()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        NumberAxis axis = Frame.axis(label);
        axis.setTickUnit(new NumberTickUnit(1, Frame.whole()));
        axis.setRange(0.3, last + 0.95);
        return axis;
    }

    private String text() {
        double mean =
                drivers.stream().mapToInt(ComparedPosition::error).average().orElseThrow();
        long exact = drivers.stream().filter(driver -> driver.error() == 0).count();
        ComparedPosition worst = drivers.stream()
                .max(Comparator.comparingInt(ComparedPosition::error))
                .orElseThrow();
        ComparedPosition pole = drivers.stream()
                .min(Comparator.comparingInt(ComparedPosition::actual))
                .orElseThrow();
        return String.format(
                Locale.ROOT,
                "%sPredicted against actual position of %s: off by %.2f on average, %d exact. "
                        + "First was %s, predicted %d; furthest off %s, predicted %d and came %d.",
                Sentences.opening(caption),
                Sentences.count(drivers.size(), "driver"),
                mean,
                exact,
                pole.code(),
                pole.predicted(),
                worst.code(),
                worst.predicted(),
                worst.actual());
    }
}
