package dev.pitwall.f1.prediction;

import java.util.OptionalInt;

/** What counts as a lap time: 30 s to 10 min. A faster one is a fault of the source, a slower one a lap to the pits. */
final class LapTime {
    private static final int SHORTEST_MILLIS = 30_000;
    private static final int LONGEST_MILLIS = 600_000;

    private LapTime() {}

    static void require(OptionalInt millis, String field, Entrant entrant) {
        if (millis.isPresent() && (millis.getAsInt() < SHORTEST_MILLIS || millis.getAsInt() > LONGEST_MILLIS)) {
            throw new IllegalArgumentException(field + " of " + entrant.driverId() + " is " + millis.getAsInt()
                    + " ms, expected " + SHORTEST_MILLIS + " to " + LONGEST_MILLIS);
        }
    }
}
