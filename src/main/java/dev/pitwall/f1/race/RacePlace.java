package dev.pitwall.f1.race;

/** What stands for a driver's place. */
final class RacePlace {

    private RacePlace() {}

    /**
     * As he was classified; without a result, the number of his row, or {@code out} where he stopped.
     *
     * @param row from 1
     */
    static String of(DriverRace driver, int row) {
        return driver.result()
                .map(RaceResult::classifiedAs)
                .filter(place -> !place.isEmpty())
                .orElse(driver.stopped() ? "out" : String.valueOf(row));
    }
}
