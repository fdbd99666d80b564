package dev.pitwall.f1.prediction;

import java.util.Arrays;
import java.util.Optional;

/** The tyres as the timing feed names them, the softest first, those of 2018 among them, and then those for rain. */
public enum Tyre {
    HYPERSOFT,
    ULTRASOFT,
    SUPERSOFT,
    SOFT,
    MEDIUM,
    HARD,
    SUPERHARD,
    INTERMEDIATE,
    WET;

    /** Empty for a name that is none: no name at all, or a prototype ("TEST_UNKNOWN"). */
    public static Optional<Tyre> named(String name) {
        return Arrays.stream(values()).filter(tyre -> tyre.name().equals(name)).findFirst();
    }

    boolean isDry() {
        return compareTo(INTERMEDIATE) < 0;
    }

    /** Negative where it is softer. Both are for a dry track. */
    int stepsHarderThan(Tyre other) {
        return ordinal() - other.ordinal();
    }
}
