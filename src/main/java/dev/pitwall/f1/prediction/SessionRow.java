package dev.pitwall.f1.prediction;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * One driver in one session before or beside qualifying.
 *
 * @param position in the session's classification; empty where he has none (did not finish a sprint)
 * @param bestLapMillis empty without a time, and always in a sprint
 * @param idealLapMillis sum of his best three sectors of the session, empty where sectors are not known
 * @param laps driven
 */
public record SessionRow(
        Entrant entrant, OptionalInt position, OptionalInt bestLapMillis, OptionalInt idealLapMillis, int laps) {
    public SessionRow {
        Objects.requireNonNull(entrant, "entrant");
        LapTime.require(bestLapMillis, "bestLapMillis", entrant);
        LapTime.require(idealLapMillis, "idealLapMillis", entrant);
        if (position.isPresent() && position.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "position of " + entrant.driverId() + " is " + position.getAsInt() + ", expected 1 or more");
        }
        if (laps < 0) {
            throw new IllegalArgumentException(
                    "laps of " + entrant.driverId() + " are " + laps + ", expected 0 or more");
        }
    }
}
