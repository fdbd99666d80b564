package dev.pitwall.f1.prediction;

import java.util.OptionalDouble;

/**
 * What was forecast for the hour in which qualifying begins, on a day before it.
 *
 * @param airCelsius two metres above the ground
 * @param rainChance of any precipitation, from 0 to 1
 */
public record QualifyingForecast(OptionalDouble airCelsius, OptionalDouble rainChance) {
    public static final QualifyingForecast UNKNOWN =
            new QualifyingForecast(OptionalDouble.empty(), OptionalDouble.empty());

    public QualifyingForecast {
        Shares.require("rainChance", rainChance);
    }
}
