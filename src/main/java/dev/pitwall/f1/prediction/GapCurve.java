package dev.pitwall.f1.prediction;

import java.util.List;

/**
 * Gap in percent over score behind the best: spread · (linear · behind + root · √behind), both at least 0.
 *
 * <p>Fitted to the least sum of absolute errors, because in the rain single gaps are ten times as large as any other; by iteratively
 * reweighted least squares (Schlossmacher, An Iterative Technique for Absolute Deviations Curve Fitting, 1973).
 */
record GapCurve(double linear, double root) {
    private static final int ITERATIONS = 15;
    /** In percent: below it an error weighs no more. */
    private static final double SMALLEST_ERROR = 0.02;

    private static final double PENALTY = 1e-6;

    static GapCurve fit(List<CalibrationBook.Result> results) {
        GapCurve curve = new GapCurve(1, 0);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] fitted = weighted(results, curve, true, true);
            if (fitted[1] < 0) {
                curve = new GapCurve(Math.max(PENALTY, weighted(results, curve, true, false)[0]), 0);
            } else if (fitted[0] < 0) {
                curve = new GapCurve(0, Math.max(PENALTY, weighted(results, curve, false, true)[1]));
            } else {
                curve = new GapCurve(fitted[0], Math.max(PENALTY, fitted[1]));
            }
        }
        return curve;
    }

    /** One step: least squares in which an error of the last curve weighs by its reciprocal. */
    private static double[] weighted(
            List<CalibrationBook.Result> results, GapCurve last, boolean linear, boolean root) {
        LeastSquares squares = new LeastSquares(2);
        for (CalibrationBook.Result result : results) {
            double error = Math.abs(result.gapPercent() - last.gapPercent(result.behind(), result.spread()));
            double[] x = {
                linear ? result.spread() * result.behind() : 0, root ? result.spread() * Math.sqrt(result.behind()) : 0
            };
            squares.add(x, result.gapPercent(), 1 / Math.max(SMALLEST_ERROR, error));
        }
        return squares.fit(PENALTY, PENALTY);
    }

    double gapPercent(double behind, double spread) {
        return spread * (linear * behind + root * Math.sqrt(behind));
    }
}
