package dev.pitwall.f1.prediction;

import java.util.Arrays;

/** The middle of numbers; of an even count the mean of both in the middle. */
public final class Median {
    private Median() {}

    /** @return NaN for no numbers */
    public static double of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
