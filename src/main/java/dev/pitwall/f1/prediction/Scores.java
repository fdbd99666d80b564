package dev.pitwall.f1.prediction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A field in predicted order.
 *
 * @param order fastest first; equal scores by driver id
 * @param values by place, rising
 * @param deviations by place, as in {@link FeatureRows}
 */
record Scores(List<Entrant> order, double[] values, double[] deviations) {
    /** @param deviations one per row of {@code features} */
    static Scores of(FeatureRows features, double[] coefficients, double[] deviations) {
        record Scored(Entrant driver, double value, double deviation) {}
        List<Scored> scored = new ArrayList<>();
        for (int row = 0; row < features.drivers().size(); row++) {
            double sum = 0;
            for (int column = 0; column < coefficients.length; column++) {
                sum += features.values()[row][column] * coefficients[column];
            }
            scored.add(new Scored(features.drivers().get(row), sum, deviations[row]));
        }
        scored.sort(Comparator.comparingDouble(Scored::value)
                .thenComparing(one -> one.driver().driverId()));
        return new Scores(
                scored.stream().map(Scored::driver).toList(),
                scored.stream().mapToDouble(Scored::value).toArray(),
                scored.stream().mapToDouble(Scored::deviation).toArray());
    }

    /** Score minus that of the best. */
    double behind(int place) {
        return values[place] - values[0];
    }
}
