package dev.pitwall.f1.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.regression.OLS;

class LeastSquaresTest {
    private static final int COLUMNS = 6;
    private static final double[] NO_PENALTY = new double[COLUMNS];

    private final double[][] x = random(200, COLUMNS);
    private final double[] y = sums(x);

    /**
     * {@code regression.csv} is 80 made-up rows, two of whose columns are nearly the same; the coefficients are of scikit-learn 1.9.1:
     * LinearRegression(fit_intercept=False) without and with sample_weight, Ridge(alpha=3, fit_intercept=False, solver='svd').
     */
    @Test
    void it_agrees_with_scikit_learn() {
        List<String[]> expected = csv("regression-coefficients.csv");
        LeastSquares plain = new LeastSquares(COLUMNS);
        LeastSquares weighted = new LeastSquares(COLUMNS);
        for (String[] row : csv("regression.csv")) {
            double[] values =
                    Arrays.stream(row).mapToDouble(Double::parseDouble).toArray();
            double[] features = Arrays.copyOfRange(values, 1, COLUMNS + 1);
            plain.add(features, values[COLUMNS + 1], 1);
            weighted.add(features, values[COLUMNS + 1], values[0]);
        }
        double[] penalty = new double[COLUMNS];
        Arrays.fill(penalty, 3);

        assertThat(plain.fit(NO_PENALTY)).containsExactly(coefficients(expected.get(0)), within(1e-8));
        assertThat(weighted.fit(NO_PENALTY)).containsExactly(coefficients(expected.get(1)), within(1e-8));
        assertThat(weighted.fit(penalty)).containsExactly(coefficients(expected.get(2)), within(1e-8));
    }

    @Test
    void it_agrees_with_commons_math() {
        OLSMultipleLinearRegression oracle = new OLSMultipleLinearRegression();
        oracle.setNoIntercept(true);
        oracle.newSampleData(y, x);

        assertThat(of(x, y).fit(NO_PENALTY)).containsExactly(oracle.estimateRegressionParameters(), within(1e-12));
    }

    @Test
    void it_is_what_smile_calls_ordinary_least_squares() {
        double[][] table = new double[x.length][];
        for (int row = 0; row < table.length; row++) {
            table[row] = Arrays.copyOf(x[row], COLUMNS + 1);
            table[row][COLUMNS] = y[row];
        }
        DataFrame data = DataFrame.of(table, "a", "b", "c", "d", "e", "f", "y");

        double[] smile =
                OLS.fit(Formula.of("y", "0", "."), data, "qr", false, false).coefficients();

        assertThat(of(x, y).fit(NO_PENALTY)).containsExactly(smile, within(1e-12));
    }

    @Test
    void a_column_that_repeats_others_is_left_out_and_nothing_explodes() {
        double[][] repeated = new double[x.length][];
        double[][] without = new double[x.length][];
        for (int row = 0; row < repeated.length; row++) {
            repeated[row] = x[row].clone();
            repeated[row][3] = x[row][0] - 2 * x[row][1];
            without[row] = new double[] {x[row][0], x[row][1], x[row][2], x[row][4], x[row][5]};
        }

        double[] fitted = of(repeated, y).fit(NO_PENALTY);

        double[] rest = of(without, y).fit(new double[COLUMNS - 1]);
        assertThat(fitted)
                .containsExactly(new double[] {rest[0], rest[1], rest[2], 0, rest[3], rest[4]}, within(1e-10));
    }

    @Test
    void a_penalty_shares_the_weight_of_equal_columns() {
        double[][] twice =
                Arrays.stream(x).map(row -> new double[] {row[0], row[0]}).toArray(double[][]::new);

        double[] fitted = of(twice, y).fit(0.1, 0.1);

        assertThat(fitted[0]).isCloseTo(fitted[1], within(1e-12)).isNotZero();
    }

    @Test
    void fewer_rows_than_columns_give_finite_coefficients() {
        assertThat(Arrays.stream(of(Arrays.copyOf(x, 3), Arrays.copyOf(y, 3)).fit(NO_PENALTY))
                        .boxed())
                .allSatisfy(value -> assertThat(value).isFinite());
    }

    @Test
    void two_fits_are_equal_to_the_last_bit() {
        assertThat(of(x, y).fit(NO_PENALTY)).isEqualTo(of(x, y).fit(NO_PENALTY));
    }

    private static LeastSquares of(double[][] x, double[] y) {
        LeastSquares squares = new LeastSquares(x[0].length);
        for (int row = 0; row < x.length; row++) {
            squares.add(x[row], y[row], 1);
        }
        return squares;
    }

    private static double[][] random(int rows, int columns) {
        Random random = new Random(7);
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            Arrays.setAll(row, column -> random.nextGaussian());
        }
        return values;
    }

    private static double[] sums(double[][] x) {
        Random random = new Random(8);
        return Arrays.stream(x)
                .mapToDouble(row -> 0.5 * row[0] - row[1] + 0.2 * row[5] + 0.1 * random.nextGaussian())
                .toArray();
    }

    private static double[] coefficients(String[] row) {
        return Arrays.stream(row).skip(1).mapToDouble(Double::parseDouble).toArray();
    }

    /** Without its header. */
    private static List<String[]> csv(String name) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(LeastSquaresTest.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            List<String[]> rows = new ArrayList<>();
            reader.lines().skip(1).forEach(line -> rows.add(line.split(",")));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
