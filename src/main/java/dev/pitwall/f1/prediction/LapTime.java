package dev.pitwall.f1.prediction;

import java.util.OptionalInt;

/** What counts as a lap time: 30 s to 10 min. A faster one is a fault of the source, a slower one a lap to the pits. */
final class LapTime {
    private static final int SHORTEST_MILLIS = 30_000;
    private static final int LONGEST_MILLIS = 600_000;

    private LapTime() {}

    static boolean isPossible(int millis) {
        return millis >= SHORTEST_MILLIS && millis <= LONGEST_MILLIS;
    }

    static void require(OptionalInt millis, String field, Entrant entrant) {
        require(millis, field, entrant.driverId());
    }

    static void require(OptionalInt millis, String field, String driverId) {
        if (millis.isPresent() && !isPossible(millis.getAsInt())) {
            throw new IllegalArgumentException(field + " of " + driverId + " is " + millis.getAsInt() + " ms, expected "
                    + SHORTEST_MILLIS + " to " + LONGEST_MILLIS);
        }
    }
}
