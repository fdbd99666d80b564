package dev.pitwall.f1.weather;

import java.time.Instant;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The forecast for an hour.
 *
 * @param hour its begin
 * @param airTemperatureCelsius two metres above the ground
 * @param rainProbabilityPercent chance of any precipitation in the hour
 * @param rainMillimetres precipitation of the hour
 * @param windSpeedKmh ten metres above the ground
 */
public record HourForecast(
        Instant hour,
        OptionalDouble airTemperatureCelsius,
        OptionalDouble rainProbabilityPercent,
        OptionalDouble rainMillimetres,
        OptionalDouble windSpeedKmh) {

    public HourForecast {
        Objects.requireNonNull(hour, "hour");
    }
}
