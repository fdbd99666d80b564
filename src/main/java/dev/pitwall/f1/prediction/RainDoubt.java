package dev.pitwall.f1.prediction;

import java.util.Arrays;

/**
 * How much more uncertain a qualifying is when rain is forecast for it.
 *
 * <p>In the wet qualifyings of 2020 to 2023 the errors were {@value #WET_ERRORS} times as large as in the dry ones, and one in ten was
 * wet. With a chance p of rain the variance is the mean of both, 1 − p + p·w²; bands and chances are made for the mean of all
 * qualifyings, so a standard deviation is multiplied by √((1 − p + p·w²) / (0.9 + 0.1·w²)). Never by less than 1: that a dry forecast
 * deserves narrower bands has not been shown.
 */
final class RainDoubt {
    private static final double WET_ERRORS = 1.7;
    private static final double WET_SHARE = 0.1;

    private RainDoubt() {}

    /** @param rainChance 0 to 1, 0 where not known */
    static double[] widened(double[] deviations, double rainChance) {
        double factor = Math.sqrt(Math.max(1, variance(rainChance) / variance(WET_SHARE)));
        return Arrays.stream(deviations).map(deviation -> deviation * factor).toArray();
    }

    private static double variance(double wet) {
        return 1 - wet + wet * WET_ERRORS * WET_ERRORS;
    }
}
