package dev.pitwall.f1.prediction;

import java.util.Objects;

/**
 * A driver who took part in the weekend's practice, or in the last race, and is not predicted.
 *
 * @param reason a sentence for people
 */
public record MissingDriver(Entrant entrant, String reason) {
    public MissingDriver {
        Objects.requireNonNull(entrant, "entrant");
        Objects.requireNonNull(reason, "reason");
    }
}
