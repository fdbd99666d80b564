package dev.pitwall.f1.chart;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A driver's line in the picture of the predicted order. Gaps are to the predicted fastest, in the picture's {@link GapUnit}.
 *
 * @param position from 1
 * @param code the driver's three letters
 * @param half the 50 % band of the gap
 * @param wide the 80 % band of the gap
 * @param time as it is shown, {@code 1:29.179}
 * @param actual the gap to the actual fastest, where it is known
 */
public record PredictedGap(
        int position, String code, double gap, Span half, Span wide, Optional<String> time, OptionalDouble actual) {
    public PredictedGap {
        Objects.requireNonNull(half, "half");
        Objects.requireNonNull(wide, "wide");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(actual, "actual");
        Codes.require(code);
        if (position < 1) {
            throw new IllegalArgumentException("position of " + code + " is " + position + ", expected 1 or more");
        }
        if (!(gap >= 0 && gap < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("gap of " + code + " is " + gap + ", expected 0 or more");
        }
    }

    /** An interval of gaps, {@code low <= high}. */
    public record Span(double low, double high) {
        public Span {
            if (!(low <= high && Double.isFinite(low) && Double.isFinite(high))) {
                throw new IllegalArgumentException("span from " + low + " to " + high + ", expected low <= high");
            }
        }
    }
}
