package dev.pitwall.f1.prediction;

import java.util.Objects;

/**
 * One driver in a race.
 *
 * @param order place of the row in the classification, from 1
 * @param classified whether he has a numbered position; false for DNF, DNS and DSQ
 */
public record RaceRow(Entrant entrant, int order, boolean classified) {
    public RaceRow {
        Objects.requireNonNull(entrant, "entrant");
        if (order < 1) {
            throw new IllegalArgumentException(
                    "order of " + entrant.driverId() + " is " + order + ", expected 1 or more");
        }
    }
}
