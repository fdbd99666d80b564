package dev.pitwall.f1.race;

import java.util.OptionalInt;

/**
 * A lap of one driver, as far as the page needs it. Clocks are milliseconds of the session.
 *
 * @param number from 1
 * @param place at its end
 * @param compound empty where not known
 * @param tyreLife laps on this set at the end of the lap
 * @param trackStatus all codes of the feed seen in the lap; empty where not known
 * @param pitOut when he left the pits
 * @param pitIn when he entered them
 */
record RaceLap(
        int number,
        OptionalInt place,
        OptionalInt stint,
        String compound,
        OptionalInt tyreLife,
        String trackStatus,
        OptionalInt pitOut,
        OptionalInt pitIn,
        OptionalInt end) {

    /** Whether a code of the feed was seen in it. */
    boolean saw(String code) {
        return trackStatus.contains(code);
    }
}
