package dev.pitwall.f1.data;

import java.util.Objects;

/**
 * A result that passed every rule and says something new.
 *
 * @param origin where it was read
 */
public record CheckedRow(SessionResult result, String origin) {

    public CheckedRow {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(origin, "origin");
    }
}
