package dev.pitwall.f1.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * What was predicted, to the right, against what it was, downwards: both axes begin with the best at the upper left and have the
 * same scale, and who stands above the line was better than predicted.
 *
 * @param better a word for what lies above the line, {@code faster}
 * @param worse and below it, {@code slower}
 */
record ScatterChart(
        Caption caption,
        NumberAxis predicted,
        NumberAxis actual,
        List<ScatterPoint> points,
        String better,
        String worse) {

    /** Three to four, as the room that Discord gives a picture at first: a higher one it makes narrower, and its letters too small. */
    private static final int HEIGHT = 412;

    ScatterChart {
        points = List.copyOf(points);
    }

    Picture draw(String alternative) {
        return new Canvas(HEIGHT).draw(chart(), caption.title(), alternative);
    }

    private JFreeChart chart() {
        actual.setInverted(true);
        XYPlot plot = new XYPlot(null, predicted, actual, null);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setDataset(0, equality());
        plot.setRenderer(0, Marks.line(Palette.DASHED, Palette.QUIET_INK));
        plot.setDataset(1, marks(point -> !point.isBeyond()));
        plot.setRenderer(1, Marks.renderer(Marks.DOT, Palette.BLUE, Palette.PAPER));
        plot.setDataset(2, marks(ScatterPoint::isBeyond));
        plot.setRenderer(2, Marks.renderer(Marks.DOWNWARDS, Palette.VERMILION, Palette.PAPER));
        plot.addAnnotation(new ScatterLabels(points));
        return Frame.around(plot, caption, key());
    }

    private XYSeriesCollection equality() {
        Range range = Range.combine(predicted.getRange(), actual.getRange());
        XYSeries line = new XYSeries("equality");
        line.add(range.getLowerBound(), range.getLowerBound());
        line.add(range.getUpperBound(), range.getUpperBound());
        return new XYSeriesCollection(line);
    }

    private XYSeriesCollection marks(Predicate<ScatterPoint> which) {
        XYSeries series = new XYSeries("drivers");
        points.stream().filter(which).forEach(point -> series.add(point.predicted(), point.shown()));
        return new XYSeriesCollection(series);
    }

    /** As after a wet qualifying, when no dry prediction is near. */
    private String equalityInKey() {
        if (actual.getLowerBound() >= predicted.getUpperBound()) {
            return "as predicted: out of view, all are " + worse;
        }
        if (actual.getUpperBound() <= predicted.getLowerBound()) {
            return "as predicted: out of view, all are " + better;
        }
        return "as predicted; above it: " + better;
    }

    private List<LegendItem> key() {
        List<LegendItem> key = new ArrayList<>(List.of(
                Key.mark("driver", Marks.DOT, Palette.BLUE, Palette.PAPER),
                Key.line(equalityInKey(), Palette.DASHED, Palette.QUIET_INK)));
        if (points.stream().anyMatch(ScatterPoint::isBeyond)) {
            key.add(Key.mark("beyond", Marks.DOWNWARDS, Palette.VERMILION, Palette.PAPER));
        }
        return key;
    }
}
