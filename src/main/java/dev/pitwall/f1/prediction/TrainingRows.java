package dev.pitwall.f1.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Past qualifyings as rows of a regression: a driver's features, and what came of it relative to the mean of his field. */
final class TrainingRows {
    private final List<Row> rows = new ArrayList<>();
    private final Map<ModelKind, double[]> fitted = new EnumMap<>(ModelKind.class);
    private int events;

    /** @param targets by driver id; who has none was not timed */
    void add(FeatureRows features, Map<String, Double> targets) {
        double mean = targets.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        for (int row = 0; row < features.drivers().size(); row++) {
            Double y = targets.get(features.drivers().get(row).driverId());
            if (y != null) {
                rows.add(new Row(events, features.values()[row], y - mean));
            }
        }
        events++;
        fitted.clear();
    }

    /** Those of a kind fitted to these rows, one per {@link Feature}; one kind may be made of another, which is fitted once. */
    double[] coefficients(ModelKind kind) {
        return fitted.computeIfAbsent(kind, one -> one.coefficients(this)).clone();
    }

    int events() {
        return events;
    }

    int size() {
        return rows.size();
    }

    /**
     * A regression on some features, of what came.
     *
     * @param halfLife in events, after which a row weighs half
     * @param penalty on the square of each coefficient
     * @return β by {@link Feature}, 0 for all others
     */
    double[] regression(Set<Feature> some, double halfLife, double penalty) {
        return regressionOfRest(new double[Feature.values().length], some, halfLife, penalty);
    }

    /**
     * The same of what a linear model leaves over. A feature that is 0 in every row has the coefficient 0, and the others are to the bit
     * what they are without it.
     *
     * @param model β by {@link Feature}
     */
    double[] regressionOfRest(double[] model, Set<Feature> some, double halfLife, double penalty) {
        int[] columns = some.stream()
                .mapToInt(Feature::ordinal)
                .sorted()
                .filter(column -> rows.stream().anyMatch(row -> row.features[column] != 0))
                .toArray();
        double[] coefficients = new double[Feature.values().length];
        if (columns.length == 0) {
            return coefficients;
        }
        LeastSquares squares = new LeastSquares(columns.length);
        int event = -1;
        double weight = 0;
        for (Row row : rows) {
            if (row.event != event) {
                event = row.event;
                weight = StrictMath.pow(0.5, (events - 1 - event) / halfLife);
            }
            double[] x = new double[columns.length];
            for (int i = 0; i < columns.length; i++) {
                x[i] = row.features[columns[i]];
            }
            squares.add(x, row.target - told(model, row.features), weight);
        }
        double[] lambda = new double[columns.length];
        Arrays.fill(lambda, penalty);
        double[] found = squares.fit(lambda);
        for (int i = 0; i < columns.length; i++) {
            coefficients[columns[i]] = found[i];
        }
        return coefficients;
    }

    private static double told(double[] model, double[] features) {
        double sum = 0;
        for (int column = 0; column < model.length; column++) {
            sum += model[column] * features[column];
        }
        return sum;
    }

    private record Row(int event, double[] features, double target) {}
}
