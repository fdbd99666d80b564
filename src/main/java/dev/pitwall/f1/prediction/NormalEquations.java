package dev.pitwall.f1.prediction;

/**
 * Weighted ridge regression through the origin: minimises Σ w (y − x·β)² + Σ λⱼ βⱼ² by the normal equations and a Cholesky
 * factorisation (Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 3.44).
 *
 * <p>Plain Java on purpose: a native BLAS picks its kernels by the processor, so the last bits of a solution differ between machines,
 * and a stored prediction could not be made again elsewhere. At fifty columns nothing is lost. With every λ above 0 the matrix is
 * positive definite whatever the columns are; collinear ones share their weight.
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
        int n = moment.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = gram[i][j] + (i == j ? lambda[i] : 0);
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j) {
                    if (!(sum > 0)) {
                        throw new ArithmeticException(
                                "column " + i + " is a combination of earlier ones and has no penalty");
                    }
                    lower[i][i] = Math.sqrt(sum);
                } else {
                    lower[i][j] = sum / lower[j][j];
                }
            }
        }
        return substitute(lower);
    }

    private double[] substitute(double[][] lower) {
        int n = moment.length;
        double[] x = moment.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }
}
