package dev.pitwall.f1.race;

/**
 * A driver's row of the classification. Texts are empty where they are not known.
 *
 * @param order from 1
 * @param classifiedAs the place as a number, or NC, DNF, DNS, DSQ
 * @param grid the place as a number, or PL for the pit lane
 * @param status Finished, Lapped, or why he stopped
 * @param gap to the winner, as written
 */
record RaceResult(
        String code,
        String name,
        String team,
        int order,
        String classifiedAs,
        String grid,
        String status,
        String gap) {}
