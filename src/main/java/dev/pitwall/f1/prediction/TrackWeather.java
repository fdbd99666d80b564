package dev.pitwall.f1.prediction;

import java.util.OptionalDouble;

/**
 * The weather at the track in one session, as its weather station told it.
 *
 * @param airCelsius median over the laps of the session
 * @param rainShare of the laps at whose end it rained, from 0 to 1
 */
public record TrackWeather(OptionalDouble airCelsius, OptionalDouble rainShare) {
    public static final TrackWeather UNKNOWN = new TrackWeather(OptionalDouble.empty(), OptionalDouble.empty());

    public TrackWeather {
        Shares.require("rainShare", rainShare);
    }
}
