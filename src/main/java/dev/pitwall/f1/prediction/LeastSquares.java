package dev.pitwall.f1.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.openblas.global.openblas;
import smile.math.matrix.Matrix;

/**
 * Weighted linear regression through the origin by Smile: minimises Σ w (y − x·β)² + Σ λⱼ βⱼ².
 *
 * <p>By the QR decomposition that {@code smile.regression.OLS} solves with too; its {@code fit} adds tests of significance, which take
 * most of the time here and write to the log where they do not converge.
 *
 * <p>A weight is a row times √w, a penalty is a further row √λⱼ eⱼ with y = 0 (Hastie, Tibshirani, Friedman, The Elements of Statistical
 * Learning, exercise 3.12), so one decomposition serves all. Smile's own ridge regression is another model: it scales the columns and
 * leaves an intercept unpenalised.
 *
 * <p>A column that is a combination of earlier ones gets β = 0 and is left out, because the QR decomposition answers a matrix that lacks
 * rank with coefficients of 1e14 and no error. With λⱼ above 0 no column is one.
 */
final class LeastSquares {
    static {
        // Several threads are slower at this size, and how many there are would show in the last bits.
        openblas.blas_set_num_threads(1);
    }

    private final int columns;
    private final List<double[]> rows = new ArrayList<>();

    LeastSquares(int columns) {
        this.columns = columns;
    }

    void add(double[] x, double y, double weight) {
        double root = Math.sqrt(weight);
        double[] row = new double[columns + 1];
        for (int column = 0; column < columns; column++) {
            row[column] = root * x[column];
        }
        row[columns] = root * y;
        rows.add(row);
    }

    /** Adds an observation that has 1 in the two columns and 0 in all others. */
    void addPair(int first, int second, double y, double weight) {
        double root = Math.sqrt(weight);
        double[] row = new double[columns + 1];
        row[first] = root;
        row[second] = root;
        row[columns] = root * y;
        rows.add(row);
    }

    /**
     * @param lambda one per column, 0 or more
     * @return β, one per column
     */
    double[] fit(double... lambda) {
        double[][] all = Arrays.copyOf(rows.toArray(double[][]::new), rows.size() + columns);
        for (int column = 0; column < columns; column++) {
            double[] penalty = new double[columns + 1];
            penalty[column] = Math.sqrt(lambda[column]);
            all[rows.size() + column] = penalty;
        }
        int[] used = Arrays.stream(lambda).allMatch(one -> one > 0) ? every() : independent(all);
        double[] fitted = solve(all, used);
        double[] beta = new double[columns];
        for (int i = 0; i < used.length; i++) {
            beta[used[i]] = fitted[i];
        }
        return beta;
    }

    private double[] solve(double[][] all, int[] used) {
        double[] y = Arrays.stream(all).mapToDouble(row -> row[columns]).toArray();
        return used.length == 0 ? new double[0] : pick(all, used).qr(true).solve(y);
    }

    /** In order; R of the decomposition has the rank of the matrix, and is as small as its columns are few. */
    private int[] independent(double[][] all) {
        int[] every = every();
        double[][] triangle = pick(all, every).qr(true).R().toArray();
        if (rank(Matrix.of(triangle)) == columns) {
            return every;
        }
        int[] used = {};
        for (int column : every) {
            int[] more = Arrays.copyOf(used, used.length + 1);
            more[used.length] = column;
            if (rank(pick(triangle, more)) == more.length) {
                used = more;
            }
        }
        return used;
    }

    private int[] every() {
        return IntStream.range(0, columns).toArray();
    }

    private static int rank(Matrix matrix) {
        return matrix.svd(false, true).rank();
    }

    private static Matrix pick(double[][] matrix, int[] used) {
        // Loops, because a fit picks from a thousand rows, and a stream for each took half of its time
        Matrix picked = new Matrix(matrix.length, used.length);
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < used.length; column++) {
                picked.set(row, column, matrix[row][used[column]]);
            }
        }
        return picked;
    }
}
