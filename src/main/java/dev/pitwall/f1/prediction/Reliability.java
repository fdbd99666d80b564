package dev.pitwall.f1.prediction;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Probabilities that were told, beside what came.
 *
 * @param forecasts in any order
 */
public record Reliability(List<Forecast> forecasts) {
    private static final int BINS = 5;
    private static final int DECILES = 10;

    public Reliability {
        forecasts = List.copyOf(forecasts);
    }

    /** @param said from 0 to 1 */
    public record Forecast(double said, boolean came) {
        private double outcome() {
            return came ? 1 : 0;
        }
    }

    /** The mean of what was told. */
    public double said() {
        return forecasts.stream().mapToDouble(Forecast::said).average().orElse(Double.NaN);
    }

    /** How often it came. */
    public double came() {
        return forecasts.stream().mapToDouble(Forecast::outcome).average().orElse(Double.NaN);
    }

    /** The forecasts of each tenth of what was told, lowest first; without those of which there is none. */
    public List<Reliability> deciles() {
        return IntStream.range(0, DECILES)
                .mapToObj(decile -> new Reliability(forecasts.stream()
                        .filter(one -> Math.min(DECILES - 1, (int) (one.said() * DECILES)) == decile)
                        .toList()))
                .filter(decile -> !decile.forecasts().isEmpty())
                .toList();
    }

    /** Mean squared distance (Brier, Verification of forecasts expressed in terms of probability, 1950). */
    public double brier() {
        return forecasts.stream()
                .mapToDouble(one -> (one.said() - one.outcome()) * (one.said() - one.outcome()))
                .average()
                .orElse(Double.NaN);
    }

    /**
     * The mean distance between told and come over five bins of equal width, each by its size (expected calibration error; Naeini et
     * al., Obtaining Well Calibrated Probabilities Using Bayesian Binning, 2015).
     */
    public double calibrationError() {
        double[] distance = new double[BINS];
        for (Forecast one : forecasts) {
            distance[Math.min(BINS - 1, (int) (one.said() * BINS))] += one.said() - one.outcome();
        }
        double sum = 0;
        for (double bin : distance) {
            sum += Math.abs(bin);
        }
        return forecasts.isEmpty() ? Double.NaN : sum / forecasts.size();
    }
}
