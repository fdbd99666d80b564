package dev.pitwall.f1.prediction;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One driver in a qualifying classification.
 *
 * @param order place of the row in the classification, from 1; the actual ranking, also where a lap time contradicts it (a driver who
 *     reached Q2 and set no time there stands above faster laps of Q1)
 * @param classified whether he has a numbered position; false for NC, DSQ and EX, who count in no evaluation
 * @param q1Millis empty where he set no time, as the two others
 */
public record QualifyingRow(
        Entrant entrant,
        int order,
        boolean classified,
        OptionalInt q1Millis,
        OptionalInt q2Millis,
        OptionalInt q3Millis) {
    public QualifyingRow {
        Objects.requireNonNull(entrant, "entrant");
        if (order < 1) {
            throw new IllegalArgumentException(
                    "order of " + entrant.driverId() + " is " + order + ", expected 1 or more");
        }
        LapTime.require(q1Millis, "q1Millis", entrant);
        LapTime.require(q2Millis, "q2Millis", entrant);
        LapTime.require(q3Millis, "q3Millis", entrant);
    }

    /** The least of his three times. */
    public OptionalInt bestLapMillis() {
        return Stream.of(q1Millis, q2Millis, q3Millis)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .min();
    }
}
