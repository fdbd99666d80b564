package dev.pitwall.f1.timing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time of a lap or sector in whole milliseconds, which is what the sport measures. */
public record LapTime(int millis) implements Comparable<LapTime> {

    /** A lap may last as long as the red flag in it. */
    private static final int LONGEST = 24 * 60 * 60 * 1000;

    private static final Pattern WRITTEN =
            Pattern.compile("(?:(?:(\\d{1,2}):)?(\\d{1,2}):)?(\\d{1,5})(?:\\.(\\d{1,3}))?");

    public LapTime {
        if (millis < 1 || millis > LONGEST) {
            throw new IllegalArgumentException("lap time is " + millis + " ms; allowed are 1 to " + LONGEST + " ms");
        }
    }

    public static LapTime ofMillis(int millis) {
        return new LapTime(millis);
    }

    /** Reads {@code 1:29.179}, {@code 58.3}, {@code 1:02:03.456}; empty for anything else, zero included. */
    public static Optional<LapTime> parse(String text) {
        Matcher parts = WRITTEN.matcher(text.trim());
        if (!parts.matches()) {
            return Optional.empty();
        }
        long hours = number(parts.group(1));
        long minutes = number(parts.group(2));
        long seconds = number(parts.group(3));
        long thousandths = parts.group(4) == null ? 0 : number((parts.group(4) + "00").substring(0, 3));
        long millis = ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths;
        return millis < 1 || millis > LONGEST ? Optional.empty() : Optional.of(new LapTime((int) millis));
    }

    /** {@code 1:29.179}; below a minute {@code 58.321}; from an hour on {@code 1:02:03.456}. */
    public String format() {
        int hours = millis / 3_600_000;
        int minutes = millis / 60_000 % 60;
        int seconds = millis / 1000 % 60;
        int thousandths = millis % 1000;
        String fraction = "." + padded(thousandths, 3);
        if (hours > 0) {
            return hours + ":" + padded(minutes, 2) + ":" + padded(seconds, 2) + fraction;
        }
        return minutes > 0 ? minutes + ":" + padded(seconds, 2) + fraction : seconds + fraction;
    }

    /** In seconds: what a regression or a chart's axis wants. */
    public double seconds() {
        return millis / 1000.0;
    }

    @Override
    public int compareTo(LapTime other) {
        return Integer.compare(millis, other.millis);
    }

    @Override
    public String toString() {
        return format();
    }

    private static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
