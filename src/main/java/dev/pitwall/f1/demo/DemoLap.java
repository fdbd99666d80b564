package dev.pitwall.f1.demo;

/**
 * A simulated lap.
 *
 * @param number from 1
 * @param startMillis session clock at which it begins
 * @param sectorMillis three times
 * @param timed whether it begins and ends on the track; the others lead out of or into the pits
 * @param fromPits whether it begins in the pits
 * @param intoPits whether it ends in the pits
 * @param stint from 0
 * @param tyreLaps laps on this set before this lap
 * @param deleted whether the stewards take its time away
 */
record DemoLap(
        int number,
        long startMillis,
        int[] sectorMillis,
        boolean timed,
        boolean fromPits,
        boolean intoPits,
        int stint,
        DemoTyre tyre,
        int tyreLaps,
        boolean deleted) {

    int millis() {
        return sectorMillis[0] + sectorMillis[1] + sectorMillis[2];
    }

    long endMillis() {
        return startMillis + millis();
    }
}
