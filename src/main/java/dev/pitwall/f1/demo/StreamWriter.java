package dev.pitwall.f1.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes a {@code .jsonStream} as the archive does: a byte order mark, and lines of time and change with CRLF, by time. */
final class StreamWriter {

    private final List<Line> lines = new ArrayList<>();

    StreamWriter at(long millis, Object change) {
        lines.add(new Line(millis, JsonText.of(change)));
        return this;
    }

    byte[] bytes() {
        lines.sort(Comparator.comparingLong(Line::millis));
        StringBuilder out = new StringBuilder(lines.size() * 120).append('\uFEFF');
        for (Line line : lines) {
            clock(line.millis(), out);
            out.append(line.change()).append("\r\n");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void clock(long millis, StringBuilder out) {
        digits(millis / 3_600_000, 2, out);
        digits(millis / 60_000 % 60, 2, out.append(':'));
        digits(millis / 1000 % 60, 2, out.append(':'));
        digits(millis % 1000, 3, out.append('.'));
    }

    // String.format takes a microsecond, and a season has a hundred thousand lines.
    private static void digits(long value, int width, StringBuilder out) {
        String text = Long.toString(value);
        out.append("0".repeat(Math.max(0, width - text.length()))).append(text);
    }

    private record Line(long millis, String change) {}
}
