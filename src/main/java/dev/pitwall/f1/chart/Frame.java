package dev.pitwall.f1.chart;

import java.awt.Color;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** What all pictures have in common: title, remark and key above the plot, axes, paper. */
final class Frame {

    /** Over and under the plot: title, remark, key, axis. */
    static final int HEIGHT = 142;

    static final Font TEXT = Typeface.SANS.size(13f);
    static final Font LABEL = Typeface.MONO.size(13f);
    private static final Font TITLE = Typeface.SANS.size(17f);
    private static final RectangleInsets BELOW_EACH = new RectangleInsets(2, 0, 2, 0);

    private Frame() {}

    static JFreeChart around(XYPlot plot, Caption caption, List<LegendItem> key) {
        plot.setBackgroundPaint(Palette.PAPER);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(6, 0, 0, 0));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinePaint(Palette.GRID);
        plot.setDomainGridlineStroke(Palette.HAIRLINE);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setRangeGridlineStroke(Palette.HAIRLINE);
        JFreeChart chart = new JFreeChart(null, TITLE, plot, false);
        chart.setBackgroundPaint(Palette.PAPER);
        chart.setPadding(new RectangleInsets(10, 12, 8, 16));
        chart.addSubtitle(line(caption.title(), TITLE, Palette.INK));
        if (!caption.subtitle().isEmpty()) {
            chart.addSubtitle(line(caption.subtitle(), TEXT, Palette.QUIET_INK));
        }
        chart.addSubtitle(legend(key));
        return chart;
    }

    private static TextTitle line(String text, Font font, Color color) {
        TextTitle title = new TextTitle(text, font);
        title.setPaint(color);
        title.setPadding(BELOW_EACH);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        return title;
    }

    private static LegendTitle legend(List<LegendItem> key) {
        LegendItemCollection items = new LegendItemCollection();
        key.forEach(items::add);
        LegendTitle legend = new LegendTitle(() -> items);
        legend.setItemFont(TEXT);
        legend.setItemPaint(Palette.INK);
        legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 14));
        legend.setBackgroundPaint(Palette.PAPER);
        legend.setFrame(BlockBorder.NONE);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        return legend;
    }

    static NumberAxis axis(String label) {
        NumberAxis axis = new NumberAxis(label);
        dress(axis);
        axis.setAutoRangeIncludesZero(false);
        return axis;
    }

    /** For ticks that count; the same in every locale. */
    static NumberFormat whole() {
        return new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    static void dress(ValueAxis axis) {
        axis.setLabelFont(TEXT);
        axis.setLabelPaint(Palette.INK);
        axis.setTickLabelFont(TEXT);
        axis.setTickLabelPaint(Palette.INK);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
    }
}
