package dev.pitwall.f1.timing;

import java.util.OptionalInt;

/** Speeds in km/h at the end of sector 1, of sector 2, at the finish line, and at the trap on the longest straight. */
public record Speeds(OptionalInt sector1, OptionalInt sector2, OptionalInt finishLine, OptionalInt trap) {

    public static final Speeds UNKNOWN =
            new Speeds(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
}
