package dev.pitwall.f1.timing;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One of the three tyres that were brought to an event.
 *
 * @param nominatedAs HARD, MEDIUM or SOFT
 * @param compound C1 to C6; in 2018 SUPERHARD to HYPERSOFT
 * @param raceLapsSeen laps driven on it in the race, where they were counted
 */
public record CompoundRow(
        WeekendKey weekend, String event, String nominatedAs, String compound, OptionalInt raceLapsSeen) {

    /** What the three tyres of a weekend are called in timing. */
    public static final Set<String> NOMINATED = inOrder("HARD", "MEDIUM", "SOFT");

    /** What they are made of: Pirelli's numbers since 2019, from C1, the hardest, to C6, which came in 2025; its names of 2018. */
    public static final Set<String> RUBBERS = inOrder(
            "C1",
            "C2",
            "C3",
            "C4",
            "C5",
            "C6",
            "SUPERHARD",
            "HARD",
            "MEDIUM",
            "SOFT",
            "SUPERSOFT",
            "ULTRASOFT",
            "HYPERSOFT");

    /** An error lists what is allowed in this order. */
    private static Set<String> inOrder(String... names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
    }
}
