package dev.pitwall.f1.chart;

/**
 * A driver in a scatter.
 *
 * @param label what stands beside it
 * @param actual what it was
 * @param shown where it stands: {@code actual}, or the end of the axis where that lies beyond
 */
record ScatterPoint(String label, double predicted, double actual, double shown) {

    boolean isBeyond() {
        return actual > shown;
    }
}
