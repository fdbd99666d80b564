package dev.pitwall.f1.predictor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The predicted gaps with their bands as a drawing for a page, in the units of its view box. The table of the page says the same.
 *
 * @param unit of the axis: "s", or "%" where no pole time is told
 */
public record GapChart(int width, int height, String unit, List<Bar> bars, List<Tick> ticks) {

    private static final int WIDTH = 960;
    private static final int LEFT = 64;
    private static final int RIGHT = 24;
    private static final int TOP = 26;
    private static final int ROW = 22;
    private static final int MOST_TICKS = 8;
    private static final List<Double> STEPS = List.of(0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0);

    /**
     * A driver.
     *
     * @param middle the height at which he is drawn
     * @param actual where he really was, if that is known and on the chart
     */
    public record Bar(
            String label,
            int middle,
            double wideFrom,
            double wideWidth,
            double halfFrom,
            double halfWidth,
            double dot,
            Optional<Double> actual,
            String sentence) {}

    /** A line of the grid. */
    public record Tick(double x, String label) {}

    static GapChart of(Prediction prediction, ActualQualifying actual) {
        OptionalInt pole = prediction.poleTime();
        double unitsPerPercent = prediction.unitsPerPercent();
        double end = prediction.rows().stream()
                        .mapToDouble(PredictedRow::wideHighPercent)
                        .max()
                        .orElse(1)
                * unitsPerPercent;
        Scale scale = new Scale(Math.max(end, 0.1));
        List<Bar> bars = new ArrayList<>();
        for (PredictedRow row : prediction.rows()) {
            bars.add(bar(row, bars.size(), unitsPerPercent, scale, actualGap(row, actual, pole), pole.isPresent()));
        }
        return new GapChart(WIDTH, TOP + bars.size() * ROW + 8, pole.isPresent() ? "s" : "%", bars, scale.ticks());
    }

    private static Bar bar(
            PredictedRow row, int index, double units, Scale scale, Optional<Double> actual, boolean seconds) {
        double wide = scale.x(row.wideLowPercent() * units);
        double half = scale.x(row.halfLowPercent() * units);
        String sentence = String.format(
                Locale.ROOT,
                "%d %s: %.2f, half of results %.2f to %.2f, four of five %.2f to %.2f %s behind",
                row.position(),
                row.driverName(),
                row.gapPercent() * units,
                row.halfLowPercent() * units,
                row.halfHighPercent() * units,
                row.wideLowPercent() * units,
                row.wideHighPercent() * units,
                seconds ? "s" : "%");
        return new Bar(
                row.position() + " " + row.driverCode(),
                TOP + index * ROW + ROW / 2,
                wide,
                scale.x(row.wideHighPercent() * units) - wide,
                half,
                scale.x(row.halfHighPercent() * units) - half,
                scale.x(row.gapPercent() * units),
                actual.filter(gap -> gap <= scale.end()).map(scale::x),
                sentence);
    }

    /** In the unit of the axis. */
    private static Optional<Double> actualGap(PredictedRow row, ActualQualifying actual, OptionalInt predictedPole) {
        OptionalInt lap = actual.bestLap(row.driverId());
        OptionalInt pole = actual.poleMillis();
        if (lap.isEmpty() || pole.isEmpty()) {
            return Optional.empty();
        }
        double millis = Math.max(0, lap.getAsInt() - pole.getAsInt());
        return Optional.of(predictedPole.isPresent() ? millis / 1000 : 100 * millis / pole.getAsInt());
    }

    /** The axis, from 0 to {@code end}. */
    private record Scale(double end) {

        double x(double value) {
            double x = LEFT + value / end * (WIDTH - LEFT - RIGHT);
            return Math.round(Math.min(x, WIDTH - RIGHT) * 10) / 10.0;
        }

        List<Tick> ticks() {
            double step = STEPS.stream()
                    .filter(one -> end / one <= MOST_TICKS)
                    .findFirst()
                    .orElse(end);
            List<Tick> ticks = new ArrayList<>();
            for (int i = 0; i * step <= end; i++) {
                ticks.add(new Tick(x(i * step), i == 0 ? "pole" : String.format(Locale.ROOT, "+%.1f", i * step)));
            }
            return ticks;
        }
    }
}
