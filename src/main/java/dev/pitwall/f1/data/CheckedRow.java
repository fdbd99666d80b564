package dev.pitwall.f1.data;

import java.util.Objects;

/**
 * A result that passed every rule and says something new.
 *
 * @param origin where it was read
 * @param isNew whether the database has no row of its key
 */
public record CheckedRow(SessionResult result, String origin, boolean isNew) {

    public CheckedRow {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(origin, "origin");
    }
}
