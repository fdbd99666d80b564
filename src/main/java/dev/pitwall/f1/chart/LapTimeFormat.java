package dev.pitwall.f1.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/** Seconds as a lap time, {@code 1:29.5}. */
final class LapTimeFormat extends NumberFormat {

    private static final long serialVersionUID = 1L;

    /** {@code 1:29.179}. */
    static String ofMillis(long millis) {
        return String.format(Locale.ROOT, "%d:%02d.%03d", millis / 60_000, millis / 1000 % 60, millis % 1000);
    }

    @Override
    public StringBuffer format(double seconds, StringBuffer to, FieldPosition position) {
        // Rounded before it is split: 59.96 s is 1:00.0, not 0:60.0.
        long tenths = Math.round(seconds * 10);
        return to.append(String.format(Locale.ROOT, "%d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10));
    }

    @Override
    public StringBuffer format(long seconds, StringBuffer to, FieldPosition position) {
        return format((double) seconds, to, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        throw new UnsupportedOperationException("an axis only writes");
    }
}
