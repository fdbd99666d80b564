package dev.pitwall.f1.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Past qualifyings as rows of a regression: a driver's features, and what came of it relative to the mean of his field. */
final class TrainingRows {
    private final List<Row> rows = new ArrayList<>();
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
    }

    int events() {
        return events;
    }

    int size() {
        return rows.size();
    }

    /**
     * A regression on every feature but {@link Feature#PACE}, which is a regression itself.
     *
     * @param halfLife in events, after which a row weighs half
     * @param penalty on the square of each coefficient
     * @return β by {@link Feature}, 0 for {@link Feature#PACE}
     */
    double[] regression(double halfLife, double penalty) {
        int columns = Feature.values().length - 1;
        LeastSquares squares = new LeastSquares(columns);
        for (Row row : rows) {
            double weight = StrictMath.pow(0.5, (events - 1 - row.event) / halfLife);
            squares.add(Arrays.copyOfRange(row.features, 1, columns + 1), row.target, weight);
        }
        double[] lambda = new double[columns];
        Arrays.fill(lambda, penalty);
        double[] coefficients = new double[columns + 1];
        System.arraycopy(squares.fit(lambda), 0, coefficients, 1, columns);
        return coefficients;
    }

    private record Row(int event, double[] features, double target) {}
}
