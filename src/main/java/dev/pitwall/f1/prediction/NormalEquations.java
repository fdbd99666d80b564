package dev.pitwall.f1.prediction;

/**
 * Weighted ridge regression through the origin: minimises Σ w (y − x·β)² + Σ λⱼ βⱼ² by the normal equations and a Cholesky
 * factorisation (Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 3.44).
 *
 * <p>With every λ above 0 the matrix is positive definite whatever the columns are; collinear ones share their weight.
 */
final class NormalEquations {
    private final double[][] gram;
    private final double[] moment;

    NormalEquations(int columns) {
        gram = new double[columns][columns];
        moment = new double[columns];
    }

    /** Adds an observation that has 1 in the two columns and 0 in all others. */
    void addPair(int first, int second, double y, double weight) {
        gram[first][first] += weight;
        gram[second][second] += weight;
        gram[Math.max(first, second)][Math.min(first, second)] += weight;
        moment[first] += weight * y;
        moment[second] += weight * y;
    }

    void add(double[] x, double y, double weight) {
        for (int i = 0; i < x.length; i++) {
            double weighted = weight * x[i];
            moment[i] += weighted * y;
            for (int j = 0; j <= i; j++) {
                gram[i][j] += weighted * x[j];
            }
        }
    }

    /** Forgets: multiplies the weight of everything added so far. */
    void scale(double factor) {
        for (int i = 0; i < moment.length; i++) {
            moment[i] *= factor;
            for (int j = 0; j <= i; j++) {
                gram[i][j] *= factor;
            }
        }
    }

    /**
     * @param lambda one per column
     * @return β
     * @throws ArithmeticException if the matrix is not positive definite, which a λ above 0 in every column excludes
     */
    double[] solve(double[] lambda) {
        double[][] matrix = new double[moment.length][];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = gram[i].clone();
            matrix[i][i] += lambda[i];
        }
        return Cholesky.of(matrix).solve(moment);
    }
}
