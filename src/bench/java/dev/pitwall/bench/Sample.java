package dev.pitwall.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** Durations of one thing that was measured repeatedly. */
public final class Sample {

    private static final double NANOS_PER_MILLI = 1e6;

    private final double[] sortedMillis;

    private Sample(double[] sortedMillis) {
        this.sortedMillis = sortedMillis;
    }

    /** @param durations at least one */
    public static Sample of(Iterable<Duration> durations) {
        var builder = java.util.stream.DoubleStream.builder();
        durations.forEach(duration -> builder.add(duration.toNanos() / NANOS_PER_MILLI));
        var millis = builder.build().toArray();
        if (millis.length == 0) {
            throw new IllegalArgumentException("durations are none; allowed is at least one");
        }
        Arrays.sort(millis);
        return new Sample(millis);
    }

    public int size() {
        return sortedMillis.length;
    }

    public double medianMillis() {
        return percentileMillis(50);
    }

    /** The smallest value that at least this share of all values does not exceed. */
    public double percentileMillis(int percent) {
        var rank = (int) Math.ceil(percent / 100.0 * sortedMillis.length);
        return sortedMillis[Math.max(1, rank) - 1];
    }

    /** As in {@code launch_median_ms=41.2 launch_p90_ms=55.0}. */
    public String figures(String name) {
        return String.format(
                Locale.ROOT, "%s_median_ms=%.1f %s_p90_ms=%.1f", name, medianMillis(), name, percentileMillis(90));
    }
}
