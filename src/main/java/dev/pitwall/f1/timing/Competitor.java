package dev.pitwall.f1.timing;

import java.util.OptionalInt;

/**
 * A driver in a team at one event.
 *
 * @param driverId the same over all years and sources of one installation
 * @param code three letters on the timing screen
 * @param number the number worn at that event
 * @param name "Given Family"
 * @param teamId changes when a team changes its name; see {@code docs/files-format.md}
 * @param team the constructor's name of that year
 */
public record Competitor(String driverId, String code, OptionalInt number, String name, String teamId, String team) {

    public Competitor {
        require("driver_id", driverId);
        require("driver_code", code);
        require("team_id", teamId);
    }

    private static void require(String field, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field + " is empty; allowed is a text");
        }
    }
}
