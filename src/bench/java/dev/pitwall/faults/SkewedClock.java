package dev.pitwall.faults;

import java.time.Duration;
import java.util.List;

/** A JVM whose clock is off. */
final class SkewedClock {

    private SkewedClock() {}

    /** Options of a JVM whose clock is ahead of the machine's by this much; none for zero. */
    static List<String> options(Duration ahead) {
        if (ahead.isZero()) {
            return List.of();
        }
        throw new UnsupportedOperationException("skew=" + ahead + ", allowed: PT0S");
    }
}
