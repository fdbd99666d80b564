package dev.pitwall.f1.timing;

import java.util.OptionalInt;

/**
 * One of the three tyres that were brought to an event.
 *
 * @param nominatedAs HARD, MEDIUM or SOFT
 * @param compound C1 to C6; in 2018 SUPERHARD to HYPERSOFT
 * @param raceLapsSeen laps driven on it in the race, where they were counted
 */
public record CompoundRow(
        WeekendKey weekend, String event, String nominatedAs, String compound, OptionalInt raceLapsSeen) {}
