package dev.pitwall.f1.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;

/** A row of bars per driver, each with the letter of its tyre and how many laps it lasted, where there is room for them. */
record StintChart(Caption caption, List<StintRow> rows) {

    private static final int ROW_HEIGHT = 24;
    private static final double PLOT_WIDTH = PlacesChart.WIDTH - 120;
    private static final int TICK_LAPS = 5;
    private static final double HALF_BAR = 0.38;
    /** Of the font of labels. */
    private static final double CHARACTER = 8;

    StintChart {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no rows, expected at least one");
        }
    }

    PageChart onPage() {
        Canvas canvas = new Canvas(PlacesChart.WIDTH, Frame.HEIGHT + ROW_HEIGHT * rows.size());
        return new PageChart(canvas, text(), () -> canvas.svg(chart(), caption.title(), text()));
    }

    private int laps() {
        return rows.stream()
                .flatMap(row -> row.bars().stream())
                .mapToInt(StintRow.Bar::lastLap)
                .max()
                .orElse(1);
    }

    private JFreeChart chart() {
        NumberAxis right = Frame.axis("Lap");
        right.setRange(0, laps() + 0.2);
        right.setTickUnit(new NumberTickUnit(TICK_LAPS, Frame.whole()));
        XYPlot plot = new XYPlot(null, right, axis(), null);
        plot.setRangeGridlinesVisible(false);
        for (int row = 0; row < rows.size(); row++) {
            for (StintRow.Bar bar : rows.get(row).bars()) {
                draw(plot, bar, row);
            }
        }
        return Frame.around(plot, caption, key());
    }

    private SymbolAxis axis() {
        String[] labels = new String[rows.size()];
        Arrays.setAll(labels, row -> rows.get(row).label());
        SymbolAxis axis = new SymbolAxis(null, labels);
        Frame.dress(axis);
        axis.setTickLabelFont(Frame.LABEL);
        axis.setInverted(true);
        axis.setGridBandsVisible(false);
        axis.setRange(-0.5, rows.size() - 0.5);
        return axis;
    }

    private void draw(XYPlot plot, StintRow.Bar bar, int row) {
        plot.addAnnotation(new XYBoxAnnotation(
                bar.firstLap() - 1,
                // The lower side first: the axis is upside down, and a box of negative height is not drawn.
                row + HALF_BAR,
                bar.lastLap(),
                row - HALF_BAR,
                Palette.HAIRLINE,
                Palette.TYRE_INK,
                bar.tyre().fill()));
        XYTextAnnotation text = new XYTextAnnotation(words(bar), (bar.firstLap() - 1 + bar.lastLap()) / 2.0, row);
        text.setFont(Frame.LABEL);
        text.setPaint(Palette.TYRE_INK);
        text.setTextAnchor(TextAnchor.CENTER);
        plot.addAnnotation(text);
    }

    private String words(StintRow.Bar bar) {
        String whole = bar.tyre().letter() + " " + bar.laps();
        double room = bar.laps() * PLOT_WIDTH / laps();
        return whole.length() * CHARACTER < room ? whole : bar.tyre().letter();
    }

    private List<LegendItem> key() {
        Map<Tyre, LegendItem> key = new TreeMap<>();
        rows.stream()
                .flatMap(row -> row.bars().stream())
                .map(StintRow.Bar::tyre)
                .forEach(tyre -> key.put(
                        tyre,
                        Key.mark(tyre.letter() + " " + tyre.words(), Marks.SQUARE, tyre.fill(), Palette.QUIET_INK)));
        return List.copyOf(key.values());
    }

    private String text() {
        Map<Tyre, Integer> laps = new TreeMap<>();
        rows.stream()
                .flatMap(row -> row.bars().stream())
                .forEach(bar -> laps.merge(bar.tyre(), bar.laps(), Integer::sum));
        Map<Integer, Long> sets = rows.stream()
                .collect(Collectors.groupingBy(row -> row.bars().size(), TreeMap::new, Collectors.counting()));
        String byTyre = laps.entrySet().stream()
                .map(of -> of.getKey().words() + " " + of.getValue())
                .collect(Collectors.joining(", "));
        String bySets = sets.entrySet().stream()
                .map(of -> of.getValue() + " with " + of.getKey())
                .collect(Collectors.joining(", "));
        return Sentences.opening(caption) + "Laps driven on each tyre: " + byTyre
                + ". Drivers by the sets of tyres they used: " + bySets + ".";
    }
}
