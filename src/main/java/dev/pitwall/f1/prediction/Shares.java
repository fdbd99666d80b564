package dev.pitwall.f1.prediction;

import java.util.OptionalDouble;

/** What counts as a share or a chance: 0 to 1. */
final class Shares {
    private Shares() {}

    static void require(String field, OptionalDouble share) {
        if (share.isPresent() && !(share.getAsDouble() >= 0 && share.getAsDouble() <= 1)) {
            throw new IllegalArgumentException(field + " is " + share.getAsDouble() + ", expected 0 to 1");
        }
    }
}
