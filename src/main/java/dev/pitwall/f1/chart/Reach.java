package dev.pitwall.f1.chart;

import java.util.Arrays;

/**
 * How far an axis has to reach, so that one driver who stopped on the lap does not press all others into a corner. What lies beyond is
 * shown at the end by an arrow and its value.
 */
final class Reach {

    /** In distances from the least to the upper quartile. An ordinary field's slowest stays well below it. */
    private static final double FURTHEST = 2.5;

    private Reach() {}

    /**
     * @param values in any order, at least one
     * @return the greatest that is not far from the others
     */
    static double of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double least = sorted[0];
        double upperQuartile = sorted[(int) Math.ceil(0.75 * (sorted.length - 1))];
        double limit = least + FURTHEST * (upperQuartile - least);
        double furthest = least;
        for (double value : sorted) {
            furthest = value <= limit ? value : furthest;
        }
        return furthest;
    }
}
