package dev.pitwall.f1.prediction;

/**
 * A = L Lᵀ of a symmetric positive definite matrix, of which the lower half is read.
 *
 * <p>Plain Java on purpose: a native BLAS picks its kernels by the processor, so the last bits of a solution differ between machines,
 * and a stored prediction could not be made again elsewhere. At a hundred columns nothing is lost.
 */
record Cholesky(double[][] lower) {

    /** @throws ArithmeticException if the matrix is not positive definite: a column is a combination of earlier ones */
    static Cholesky of(double[][] matrix) {
        int n = matrix.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i != j) {
                    lower[i][j] = sum / lower[j][j];
                } else if (sum > 0) {
                    lower[i][i] = Math.sqrt(sum);
                } else {
                    throw new ArithmeticException(
                            "column " + i + " is a combination of earlier ones and has no penalty");
                }
            }
        }
        return new Cholesky(lower);
    }

    /** @return x of A x = b */
    double[] solve(double[] b) {
        int n = b.length;
        double[] x = b.clone();
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
