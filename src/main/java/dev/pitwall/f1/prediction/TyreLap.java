package dev.pitwall.f1.prediction;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The best lap of a driver on one kind of tyre in one session.
 *
 * @param tyre empty where not known
 * @param lapMillis his best on it
 * @param trapKmh the highest speed at the trap on the longest straight, on these tyres; empty where not taken
 */
public record TyreLap(String driverId, Optional<Tyre> tyre, int lapMillis, OptionalInt trapKmh) {
    private static final int FASTEST_KMH = 450;

    /** Whether a time can be one: see {@link LapTime}. */
    public static boolean isLap(int millis) {
        return LapTime.isPossible(millis);
    }

    public TyreLap {
        Objects.requireNonNull(driverId, "driverId");
        Objects.requireNonNull(tyre, "tyre");
        LapTime.require(OptionalInt.of(lapMillis), "lapMillis", driverId);
        if (trapKmh.isPresent() && (trapKmh.getAsInt() < 1 || trapKmh.getAsInt() > FASTEST_KMH)) {
            throw new IllegalArgumentException(
                    "trapKmh of " + driverId + " is " + trapKmh.getAsInt() + ", expected 1 to " + FASTEST_KMH);
        }
    }
}
