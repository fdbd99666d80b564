package dev.pitwall.f1.chart;

import static dev.pitwall.f1.chart.Palette.BLUE;
import static dev.pitwall.f1.chart.Palette.INK;
import static dev.pitwall.f1.chart.Palette.PAPER;
import static dev.pitwall.f1.chart.Palette.VERMILION;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** A row per driver, in the predicted order: bands of the gap, the gap itself, and the actual one where it is known. */
record GapChart(Caption caption, GapUnit unit, List<PredictedGap> drivers) {

    /** Low enough for a field of twenty at the width of 400 at which Discord shows a picture first: there its letters are 10 pixels. */
    private static final int ROW_HEIGHT = 14;
    /** Of a row: the actual gap stands lower than the predicted one, so that neither hides the other. */
    private static final double LOWER = 0.4;
    /** Times the greatest end of a 50 % band. A longer 80 % band runs out of the picture. */
    private static final double LONGEST_BAND = 1.5;

    private static final Font ROW = Typeface.MONO.size(14f);
    private static final String NO_BREAK_SPACE = "\u00a0";

    GapChart {
        drivers = List.copyOf(drivers);
        for (int i = 0; i < drivers.size(); i++) {
            if (drivers.get(i).position() != i + 1) {
                throw new IllegalArgumentException("driver " + (i + 1) + " has position "
                        + drivers.get(i).position() + ", expected them by position");
            }
        }
        if (drivers.isEmpty()) {
            throw new IllegalArgumentException("no drivers, expected at least one");
        }
    }

    Picture draw() {
        return new Canvas(Frame.HEIGHT + (int) Math.ceil(ROW_HEIGHT * (drivers.size() + below())))
                .draw(chart(), caption.title(), new GapSentences(caption, unit, drivers).text());
    }

    private JFreeChart chart() {
        double end = end();
        NumberAxis gaps = Frame.axis("Gap to the fastest, " + unit.words());
        gaps.setNumberFormatOverride(GapUnit.tickFormat());
        gaps.setRange(-0.03 * end, end);
        XYPlot plot = new XYPlot(null, gaps, rows(), null);
        plot.setRangeGridlinesVisible(false);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        bands(plot, 0, PredictedGap::wide, Palette.THIN);
        bands(plot, 1, PredictedGap::half, Palette.THICK);
        plot.setDataset(2, predicted());
        plot.setRenderer(2, Marks.renderer(Marks.DOT, PAPER, INK));
        plot.setDataset(3, actual(end));
        plot.setRenderer(3, Marks.renderer(Marks.DIAMOND, VERMILION, PAPER));
        plot.setDataset(4, beyond(plot, end));
        plot.setRenderer(4, Marks.renderer(Marks.RIGHTWARDS, VERMILION, PAPER));
        return Frame.around(plot, caption, key());
    }

    private SymbolAxis rows() {
        SymbolAxis rows = new EveryRow(drivers.stream().map(GapChart::label).toArray(String[]::new));
        Frame.dress(rows);
        rows.setTickLabelFont(ROW);
        rows.setInverted(true);
        rows.setGridBandsVisible(true);
        rows.setGridBandPaint(PAPER);
        rows.setGridBandAlternatePaint(Palette.STRIPE);
        rows.setRange(-0.5, drivers.size() - 0.5 + below());
        return rows;
    }

    /** In rows: room for the whole mark of the last actual gap. */
    private double below() {
        return isActualKnown() ? LOWER : 0;
    }

    private boolean isActualKnown() {
        return drivers.stream().anyMatch(driver -> driver.actual().isPresent());
    }

    /** With spaces that an SVG does not fold, so that codes and times stand in columns. */
    private static String label(PredictedGap driver) {
        return String.format(
                        Locale.ROOT,
                        "%2d %-" + Codes.LONGEST + "s%s",
                        driver.position(),
                        driver.code(),
                        driver.time().orElse(""))
                .replace(" ", NO_BREAK_SPACE);
    }

    /** Labels every row: a plain one leaves out each whose line would touch the next, though its letters do not. */
    private static final class EveryRow extends SymbolAxis {

        private static final long serialVersionUID = 1L;

        private final int rows;

        EveryRow(String[] labels) {
            super(null, labels);
            this.rows = labels.length;
        }

        @Override
        protected List<NumberTick> refreshTicksVertical(Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
            return IntStream.range(0, rows)
                    .mapToObj(row -> new NumberTick(
                            row, valueToString(row), TextAnchor.CENTER_RIGHT, TextAnchor.CENTER_RIGHT, 0))
                    .toList();
        }
    }

    private void bands(XYPlot plot, int layer, Function<PredictedGap, PredictedGap.Span> band, Stroke stroke) {
        XYIntervalSeries series = new XYIntervalSeries(layer);
        for (PredictedGap driver : drivers) {
            double row = driver.position() - 1;
            PredictedGap.Span span = band.apply(driver);
            series.add(driver.gap(), span.low(), span.high(), row, row, row);
        }
        XYIntervalSeriesCollection bands = new XYIntervalSeriesCollection();
        bands.addSeries(series);
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setCapLength(0);
        renderer.setErrorPaint(BLUE);
        renderer.setErrorStroke(stroke);
        renderer.setDefaultShapesVisible(false);
        plot.setDataset(layer, bands);
        plot.setRenderer(layer, renderer);
    }

    private XYSeriesCollection predicted() {
        XYSeries series = new XYSeries("predicted", false);
        drivers.forEach(driver -> series.add(driver.gap(), driver.position() - 1));
        return new XYSeriesCollection(series);
    }

    private XYSeriesCollection actual(double end) {
        XYSeries series = new XYSeries("actual", false);
        for (PredictedGap driver : drivers) {
            if (driver.actual().isPresent() && driver.actual().getAsDouble() <= end) {
                series.add(driver.actual().getAsDouble(), driver.position() - 1 + LOWER);
            }
        }
        return new XYSeriesCollection(series);
    }

    private XYSeriesCollection beyond(XYPlot plot, double end) {
        XYSeries series = new XYSeries("beyond", false);
        for (PredictedGap driver : drivers) {
            if (driver.actual().isPresent() && driver.actual().getAsDouble() > end) {
                double row = driver.position() - 1;
                series.add(end * 0.985, row);
                plot.addAnnotation(value(unit.text(driver.actual().getAsDouble()), end * 0.965, row));
            }
        }
        return new XYSeriesCollection(series);
    }

    private static XYTextAnnotation value(String text, double gap, double row) {
        XYTextAnnotation value = new XYTextAnnotation(text.replace(" ", NO_BREAK_SPACE), gap, row);
        value.setFont(Frame.TEXT);
        value.setPaint(INK);
        value.setBackgroundPaint(PAPER);
        value.setTextAnchor(TextAnchor.CENTER_RIGHT);
        return value;
    }

    private double end() {
        double halfEnd = greatest(driver -> driver.half().high());
        double bandEnd = Math.min(greatest(driver -> driver.wide().high()), LONGEST_BAND * halfEnd);
        double[] actual = drivers.stream()
                .map(PredictedGap::actual)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        double actualEnd = actual.length == 0 ? 0 : Reach.of(actual);
        double gapEnd = Math.max(greatest(PredictedGap::gap), actualEnd);
        // A field without any gap still needs an axis.
        return Math.max(0.1, 1.03 * Math.max(gapEnd, bandEnd));
    }

    private double greatest(ToDoubleFunction<PredictedGap> value) {
        return drivers.stream().mapToDouble(value).max().orElseThrow();
    }

    private List<LegendItem> key() {
        List<LegendItem> key = new ArrayList<>(List.of(
                Key.mark("predicted", Marks.DOT, PAPER, INK),
                Key.line("50 % band", Palette.THICK, BLUE),
                Key.line("80 % band", Palette.THIN, BLUE)));
        if (isActualKnown()) {
            key.add(Key.mark("actual", Marks.DIAMOND, VERMILION, PAPER));
        }
        return key;
    }
}
