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

    /**
     * Predicted against actual time, with the line on which they are equal.
     *
     * @param drivers those with an actual time, in any order; at least one
     * @throws IllegalArgumentException if {@code drivers} is empty
     */
    public static Picture timeAgainstActual(Caption caption, List<ComparedTime> drivers) {
        return new TimeChart(caption, drivers).draw();
    }

    /**
     * Predicted against actual position, with the line on which they are equal.
     *
     * @param drivers those with an actual position, in any order; at least one
     * @throws IllegalArgumentException if {@code drivers} is empty
     */
    public static Picture positionAgainstActual(Caption caption, List<ComparedPosition> drivers) {
        return new PositionChart(caption, drivers).draw();
    }

    /**
     * How far the predictions of a season were off, round by round, beside a baseline.
     *
     * @param baseline what it does, {@code best practice lap}
     * @param rounds in any order; at least one; those without a prediction are left out
     * @throws IllegalArgumentException if {@code rounds} is empty
     */
    public static Picture accuracyByRound(Caption caption, String baseline, List<RoundAccuracy> rounds) {
        return new AccuracyChart(caption, baseline, rounds).draw();
    }
}
