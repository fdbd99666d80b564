package dev.pitwall.f1.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Mean error by round, beside the baseline's. */
record AccuracyChart(Caption caption, String baseline, List<RoundAccuracy> rounds) {

    private static final int HEIGHT = 400;
    /** As many numbers of rounds as find room under the plot. */
    private static final int MOST_TICKS = 25;

    AccuracyChart {
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("no rounds, expected at least one");
        }
        rounds = rounds.stream()
                .sorted(Comparator.comparingInt(RoundAccuracy::round))
                .toList();
    }

    Picture draw() {
        return new Canvas(HEIGHT).draw(chart(), caption.title(), text());
    }

    private JFreeChart chart() {
        NumberAxis right = Frame.axis("Round");
        int first = rounds.get(0).round();
        int last = rounds.get(rounds.size() - 1).round();
        right.setRange(first - 0.6, last + 0.6);
        right.setTickUnit(new NumberTickUnit(1 + (last - first) / MOST_TICKS, Frame.whole()));
        NumberAxis up = Frame.axis("Mean error, positions");
        up.setNumberFormatOverride(GapUnit.tickFormat());
        up.setRange(0, 1.08 * Math.max(0.5, greatest()));
        XYPlot plot = new XYPlot(null, right, up, null);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setDomainGridlinesVisible(false);
        plot.setDataset(0, series(RoundAccuracy::baselineMeanError));
        plot.setRenderer(0, Marks.lined(Marks.SQUARE, Palette.DASHED, Palette.VERMILION));
        plot.setDataset(1, series(RoundAccuracy::meanError));
        plot.setRenderer(1, Marks.lined(Marks.DOT, Palette.THIN, Palette.BLUE));
        return Frame.around(plot, caption, key());
    }

    private XYSeriesCollection series(ToDoubleFunction<RoundAccuracy> error) {
        XYSeries series = new XYSeries("error");
        rounds.forEach(round -> series.add(round.round(), error.applyAsDouble(round)));
        return new XYSeriesCollection(series);
    }

    private List<LegendItem> key() {
        return List.of(
                Key.markedLine(
                        "prediction, mean " + mean(RoundAccuracy::meanError), Marks.DOT, Palette.THIN, Palette.BLUE),
                Key.markedLine(
                        baseline + ", mean " + mean(RoundAccuracy::baselineMeanError),
                        Marks.SQUARE,
                        Palette.DASHED,
                        Palette.VERMILION));
    }

    private double greatest() {
        return rounds.stream()
                .mapToDouble(round -> Math.max(round.meanError(), round.baselineMeanError()))
                .max()
                .orElseThrow();
    }

    private String mean(ToDoubleFunction<RoundAccuracy> error) {
        return positions(rounds.stream().mapToDouble(error).average().orElseThrow());
    }

    private static String positions(double error) {
        return String.format(Locale.ROOT, "%.2f", error);
    }

    private String text() {
        Comparator<RoundAccuracy> byError = Comparator.comparingDouble(RoundAccuracy::meanError);
        RoundAccuracy best = rounds.stream().min(byError).orElseThrow();
        RoundAccuracy worst = rounds.stream().max(byError).orElseThrow();
        long ahead = rounds.stream()
                .filter(round -> round.meanError() < round.baselineMeanError())
                .count();
        return Sentences.opening(caption) + "Over " + Sentences.count(rounds.size(), "round")
                + " the prediction was off by " + mean(RoundAccuracy::meanError)
                + " positions on average, the baseline ("
                + baseline + ") by " + mean(RoundAccuracy::baselineMeanError) + "; it was the better one in " + ahead
                + ". Best: " + best.eventName() + " with " + positions(best.meanError()) + "; worst: "
                + worst.eventName() + " with " + positions(worst.meanError()) + ".";
    }
}
