package dev.pitwall.f1.timing;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A line of the weather station at the track; it sends one a minute.
 *
 * @param at session clock
 * @param airTemperatureCelsius and the next two as their names say
 * @param pressureMillibar at the track, not reduced to sea level
 * @param rain whether it rained
 * @param windDirectionDegrees from which it blows
 */
public record Weather(
        Duration at,
        OptionalDouble airTemperatureCelsius,
        OptionalDouble trackTemperatureCelsius,
        OptionalDouble humidityPercent,
        OptionalDouble pressureMillibar,
        boolean rain,
        OptionalInt windDirectionDegrees,
        OptionalDouble windSpeedMetresPerSecond) {}
