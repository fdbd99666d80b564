package dev.pitwall.f1.chart;

import java.awt.BasicStroke;
import java.awt.Stroke;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** A line per driver through the laps, the leader on top. Codes stand at both ends of a line; a driver who stopped has his where he did. */
record PlacesChart(Caption caption, List<RaceLine> lines, List<LapBand> bands) {

    static final int WIDTH = 1180;
    private static final int ROW_HEIGHT = 24;
    /** The key of ten teams has a second line. */
    private static final int SECOND_LINE_OF_KEY = 24;
    /** Above the leader, where the bands have their words, in rows. */
    private static final double HEADROOM = 1.9;
    /** What is left for laps beside the labels at both ends, in units. */
    private static final double PLOT_WIDTH = WIDTH - 150;

    private static final double LABEL_WIDTH = 32;
    private static final int TICK_LAPS = 5;
    /** So many laps from one mark on a line to the next. */
    private static final int LAPS_BETWEEN_MARKS = 8;

    private static final Stroke SOLID = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final Stroke DASHES =
            new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {7f, 4f}, 0f);
    private static final Stroke DOTS =
            new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {2f, 3f}, 0f);
    private static final List<Stroke> OF_A_TEAM = List.of(SOLID, DASHES, DOTS);

    PlacesChart {
        lines = lines.stream().filter(RaceLine::isKnown).toList();
        bands = List.copyOf(bands);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("no line has a place, expected at least one");
        }
    }

    PageChart onPage() {
        String text = new RaceSentences(caption, lines, bands, laps()).text();
        Canvas canvas = new Canvas(WIDTH, (int)
                (Frame.HEIGHT + SECOND_LINE_OF_KEY + ROW_HEIGHT * (places() + (bands.isEmpty() ? 0 : HEADROOM))));
        return new PageChart(canvas, text, () -> canvas.svg(chart(), caption.title(), text));
    }

    private int laps() {
        return lines.stream().mapToInt(RaceLine::last).max().orElseThrow();
    }

    private int places() {
        return Math.max(
                lines.size(),
                lines.stream().mapToInt(RaceLine::greatestPlace).max().orElseThrow());
    }

    private boolean fromTheGrid() {
        return lines.stream().anyMatch(line -> line.grid().isPresent());
    }

    private JFreeChart chart() {
        XYPlot plot = new XYPlot(null, lapAxis(), places(startLabels()), null);
        plot.setRangeAxis(1, places(endLabels()));
        plot.setRangeGridlinesVisible(false);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        bands.forEach(band -> plot.addDomainMarker(behind(band), Layer.BACKGROUND));
        words().forEach(plot::addAnnotation);
        Map<String, TeamStyle> styles =
                TeamStyle.of(lines.stream().map(RaceLine::team).toList());
        lines(plot, styles);
        marks(plot, styles);
        stops(plot);
        return Frame.around(plot, caption, key(styles));
    }

    private NumberAxis lapAxis() {
        NumberAxis axis = Frame.axis("Lap");
        axis.setRange(fromTheGrid() ? -0.4 : 0.6, Math.max(laps(), 1) + 0.6);
        axis.setTickUnit(new NumberTickUnit(TICK_LAPS, new LapFormat()));
        return axis;
    }

    private SymbolAxis places(String[] labels) {
        SymbolAxis axis = new SymbolAxis(null, labels);
        Frame.dress(axis);
        axis.setTickLabelFont(Frame.LABEL);
        axis.setInverted(true);
        axis.setGridBandsVisible(false);
        axis.setRange(-0.6 - (bands.isEmpty() ? 0 : HEADROOM), labels.length - 0.4);
        return axis;
    }

    /** Where each line begins. Who started from the pit lane stands at his first place, if nobody started there. */
    private String[] startLabels() {
        String[] labels = numbers();
        lines.stream()
                .filter(line -> line.first() == 0 || !fromTheGrid())
                .forEach(line -> labels[line.firstPlace() - 1] += " " + line.code());
        lines.stream()
                .filter(line -> line.first() != 0 && fromTheGrid())
                .filter(line -> labels[line.firstPlace() - 1].equals(String.valueOf(line.firstPlace())))
                .forEach(line -> labels[line.firstPlace() - 1] += " " + line.code());
        return labels;
    }

    private String[] endLabels() {
        String[] labels = numbers();
        for (RaceLine line : lines) {
            if (!line.stopped()) {
                labels[line.lastPlace() - 1] += " " + line.code();
            }
        }
        return labels;
    }

    private String[] numbers() {
        String[] numbers = new String[places()];
        Arrays.setAll(numbers, row -> String.valueOf(row + 1));
        return numbers;
    }

    private static IntervalMarker behind(LapBand band) {
        IntervalMarker marker = new IntervalMarker(
                band.firstLap() - 1, band.lastLap(), band.kind().tint());
        marker.setAlpha(1);
        marker.setOutlinePaint(null);
        return marker;
    }

    /** Two rows of words, so that bands of one lap beside each other keep theirs apart. */
    private List<XYTextAnnotation> words() {
        List<XYTextAnnotation> words = new ArrayList<>();
        for (LapBand band : bands) {
            double row = words.size() % 2 == 0 ? -1.0 : -1.8;
            words.add(label(band.kind().label(), (band.firstLap() - 1 + band.lastLap()) / 2.0, row, TextAnchor.CENTER));
        }
        return words;
    }

    private void lines(XYPlot plot, Map<String, TeamStyle> styles) {
        XYSeriesCollection series = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        Map<String, Integer> ofTeam = new HashMap<>();
        for (RaceLine line : lines) {
            int index = series.getSeriesCount();
            int inTeam = ofTeam.merge(line.team(), 1, Integer::sum) - 1;
            renderer.setSeriesPaint(index, styles.get(line.team()).color());
            renderer.setSeriesStroke(index, OF_A_TEAM.get(Math.min(inTeam, OF_A_TEAM.size() - 1)));
            series.addSeries(whole(line));
        }
        plot.setDataset(0, series);
        plot.setRenderer(0, renderer);
    }

    /** With a hole where a place is not known. */
    private static XYSeries whole(RaceLine line) {
        XYSeries series = new XYSeries(line.code(), false);
        for (int lap = line.first(); lap <= line.last(); lap++) {
            series.add(lap, line.at(lap).isPresent() ? line.at(lap).getAsInt() - 1.0 : Double.NaN);
        }
        return series;
    }

    private void marks(XYPlot plot, Map<String, TeamStyle> styles) {
        XYSeriesCollection series = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setUseFillPaint(true);
        renderer.setUseOutlinePaint(true);
        for (RaceLine line : lines) {
            int index = series.getSeriesCount();
            TeamStyle style = styles.get(line.team());
            renderer.setSeriesShape(index, style.mark());
            renderer.setSeriesFillPaint(index, style.fill());
            renderer.setSeriesOutlinePaint(index, style.color());
            renderer.setSeriesOutlineStroke(index, Palette.OUTLINE);
            series.addSeries(some(line));
        }
        plot.setDataset(1, series);
        plot.setRenderer(1, renderer);
    }

    private static XYSeries some(RaceLine line) {
        XYSeries series = new XYSeries(line.code(), false);
        for (int lap : line.known()) {
            boolean isEnd = lap == line.last();
            boolean isBetween = lap % LAPS_BETWEEN_MARKS == 0
                    && Math.min(lap - line.first(), line.last() - lap) >= LAPS_BETWEEN_MARKS / 2;
            if (lap == line.first() || (isEnd && !line.stopped()) || isBetween) {
                series.add(lap, line.at(lap).orElseThrow() - 1.0);
            }
        }
        return series;
    }

    private void stops(XYPlot plot) {
        XYSeries series = new XYSeries("stopped", false);
        double lapWidth = PLOT_WIDTH / (laps() + 1);
        StopLabels room = new StopLabels(LABEL_WIDTH / lapWidth);
        for (RaceLine line : lines) {
            if (line.stopped()) {
                series.add(line.last(), line.lastPlace() - 1.0);
                boolean leftOfIt = (laps() - line.last()) * lapWidth < LABEL_WIDTH;
                double gap = 8 / lapWidth;
                double lap = leftOfIt ? line.last() - gap : line.last() + gap;
                XYTextAnnotation code = label(
                        line.code(),
                        lap,
                        room.row(leftOfIt ? lap - LABEL_WIDTH / lapWidth : lap, line.lastPlace() - 1.0),
                        leftOfIt ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
                code.setBackgroundPaint(Palette.PAPER);
                plot.addAnnotation(code);
            }
        }
        plot.setDataset(2, new XYSeriesCollection(series));
        plot.setRenderer(2, Marks.renderer(Marks.CROSS, Palette.INK, Palette.PAPER));
    }

    private static XYTextAnnotation label(String text, double lap, double row, TextAnchor anchor) {
        XYTextAnnotation label = new XYTextAnnotation(text, lap, row);
        label.setFont(Frame.LABEL);
        label.setPaint(Palette.INK);
        label.setTextAnchor(anchor);
        return label;
    }

    private List<LegendItem> key(Map<String, TeamStyle> styles) {
        List<LegendItem> key = new ArrayList<>();
        styles.forEach((team, style) -> key.add(Key.styled(team.isEmpty() ? "team not known" : team, style, SOLID)));
        key.add(Key.line("dashed: the team's second driver", DASHES, Palette.QUIET_INK));
        if (lines.stream().anyMatch(RaceLine::stopped)) {
            key.add(Key.mark("stopped", Marks.CROSS, Palette.INK, Palette.PAPER));
        }
        Map<LapBand.Kind, LegendItem> held = new LinkedHashMap<>();
        bands.forEach(band -> held.putIfAbsent(
                band.kind(),
                Key.mark(
                        band.kind().label() + " " + band.kind().words(),
                        Marks.SQUARE,
                        band.kind().tint(),
                        Palette.QUIET_INK)));
        key.addAll(held.values());
        return key;
    }

    /** Lap 0 is the grid. */
    private static final class LapFormat extends NumberFormat {

        private static final long serialVersionUID = 1L;

        @Override
        public StringBuffer format(double lap, StringBuffer to, FieldPosition position) {
            return format(Math.round(lap), to, position);
        }

        @Override
        public StringBuffer format(long lap, StringBuffer to, FieldPosition position) {
            return to.append(lap == 0 ? "grid" : String.valueOf(lap));
        }

        @Override
        public Number parse(String source, ParsePosition position) {
            throw new UnsupportedOperationException("an axis only writes");
        }
    }
}
