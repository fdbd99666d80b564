package dev.pitwall.web.asset;

import dev.pitwall.orchestration.asset.MaterializedNumber;
import dev.pitwall.web.frame.Times;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A number of an asset over time, drawn by {@code asset/number.jte} beside a table of the same content.
 *
 * @param points oldest first
 * @param least the lowest value, in words
 * @param most the highest value, in words
 */
public record NumberChart(String label, List<Point> points, String least, String most, String from, String to) {

    public static final int WIDTH = 560;
    public static final int HEIGHT = 132;

    private static final int LEFT = 12;
    private static final int TOP = 26;
    private static final int BOTTOM = 24;

    /** A value where it is drawn. */
    public record Point(int x, int y, String value, MaterializedNumber number) {}

    /** @param numbers at least one */
    static NumberChart of(String label, List<MaterializedNumber> numbers, Times times) {
        var least =
                numbers.stream().mapToDouble(MaterializedNumber::value).min().orElseThrow();
        var most = numbers.stream().mapToDouble(MaterializedNumber::value).max().orElseThrow();
        var first = numbers.get(0);
        var last = numbers.get(numbers.size() - 1);
        var length = Duration.between(first.at(), last.at()).toMillis();
        var points = numbers.stream()
                .map(number -> new Point(
                        LEFT + scaled(Duration.between(first.at(), number.at()).toMillis(), length, WIDTH - 2 * LEFT),
                        HEIGHT - BOTTOM - scaled(number.value() - least, most - least, HEIGHT - TOP - BOTTOM),
                        words(number.value(), number.unit()),
                        number))
                .toList();
        return new NumberChart(
                label,
                points,
                words(least, last.unit()),
                words(most, last.unit()),
                times.onAxis(first.at()),
                times.onAxis(last.at()));
    }

    /** For the {@code points} of an SVG polyline. */
    public String line() {
        return points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
    }

    private static int scaled(double value, double of, int length) {
        return of == 0 ? length / 2 : (int) Math.round(value / of * length);
    }

    private static String words(double value, String unit) {
        var format = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        return (format.format(value) + " " + unit).strip();
    }
}
