package dev.pitwall.f1.chart;

import java.util.List;

/** The pictures that can be had. Every method may be called from any thread, without a display. */
public final class QualifyingPictures {

    private QualifyingPictures() {}

    /**
     * The predicted order with gaps and bands, and the actual gaps where they are known.
     *
     * @param drivers by position, from 1 without a hole; at least one
     * @throws IllegalArgumentException if {@code drivers} is empty or not by position
     */
    public static Picture predictedOrder(Caption caption, GapUnit unit, List<PredictedGap> drivers) {
        return new GapChart(caption, unit, drivers).draw();
    }
}
