package dev.pitwall.f1.prediction;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * One line of a prediction.
 *
 * @param position from 1
 * @param gapPercent to the predicted fastest, whose gap is 0; non-decreasing with the position
 * @param timeMillis that gap on the predicted pole time; empty where no pole time can be told
 * @param half the 50 % band of the gap
 * @param wide the 80 % band of the gap
 * @param poleProbability from 0 to 1; over all drivers they add up to 1
 * @param q3Probability of being among the first ten
 */
public record PredictedDriver(
        int position,
        Entrant entrant,
        double gapPercent,
        OptionalInt timeMillis,
        Band half,
        Band wide,
        double poleProbability,
        double q3Probability) {
    public PredictedDriver {
        Objects.requireNonNull(entrant, "entrant");
        Objects.requireNonNull(half, "half");
        Objects.requireNonNull(wide, "wide");
        requireProbability(poleProbability, "poleProbability");
        requireProbability(q3Probability, "q3Probability");
        if (position < 1) {
            throw new IllegalArgumentException("position is " + position + ", expected 1 or more");
        }
        if (!(gapPercent >= 0)) {
            throw new IllegalArgumentException("gapPercent is " + gapPercent + ", expected 0 or more");
        }
    }

    private static void requireProbability(double value, String field) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(field + " is " + value + ", expected 0 to 1");
        }
    }
}
