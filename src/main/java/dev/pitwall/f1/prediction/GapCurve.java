package dev.pitwall.f1.prediction;

import java.util.List;

/**
 * Gap in percent over score behind the best: spread · (linear · behind + root · √behind), both at least 0.
 *
 * <p>Fitted to the least sum of absolute errors, because in the rain single gaps are ten times as large as any other; by iteratively
 * reweighted least squares (Schlossmacher, An Iterative Technique for Absolute Deviations Curve Fitting, 1973).
 */
record GapCurve(double linear, double root) {
    private static final int ITERATIONS = 25;
    /** In percent: below it an error weighs no more. */
    private static final double SMALLEST_ERROR = 0.02;

    private static final double PENALTY = 1e-6;

    static GapCurve fit(List<CalibrationBook.Result> results) {
        GapCurve curve = new GapCurve(1, 0);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            LeastSquares both = new LeastSquares(2);
            LeastSquares linearOnly = new LeastSquares(1);
            LeastSquares rootOnly = new LeastSquares(1);
            for (CalibrationBook.Result result : results) {
                double error = Math.abs(result.gapPercent() - curve.gapPercent(result.behind(), result.spread()));
                double weight = 1 / Math.max(SMALLEST_ERROR, error);
                double linear = result.spread() * result.behind();
                double root = result.spread() * Math.sqrt(result.behind());
                both.add(new double[] {linear, root}, result.gapPercent(), weight);
                linearOnly.add(new double[] {linear}, result.gapPercent(), weight);
                rootOnly.add(new double[] {root}, result.gapPercent(), weight);
            }
            double[] fitted = both.fit(PENALTY, PENALTY);
            if (fitted[1] < 0) {
                curve = new GapCurve(Math.max(PENALTY, linearOnly.fit(PENALTY)[0]), 0);
            } else if (fitted[0] < 0) {
                curve = new GapCurve(0, Math.max(PENALTY, rootOnly.fit(PENALTY)[0]));
            } else {
                curve = new GapCurve(fitted[0], Math.max(PENALTY, fitted[1]));
            }
        }
        return curve;
    }

    double gapPercent(double behind, double spread) {
        return spread * (linear * behind + root * Math.sqrt(behind));
    }
}
