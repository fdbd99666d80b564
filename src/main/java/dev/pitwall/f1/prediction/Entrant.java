package dev.pitwall.f1.prediction;

import java.util.Objects;

/**
 * A driver as he was entered in one session.
 *
 * @param driverId one per person over all years (f1db's {@code driver_id})
 * @param code three letters
 * @param number worn in that event
 * @param teamId one per constructor; a renamed team has a new one, see {@link TeamLineage}
 */
public record Entrant(String driverId, String code, String name, int number, String teamId, String team) {
    public Entrant {
        requireText(driverId, "driverId");
        requireText(code, "code");
        requireText(name, "name");
        requireText(teamId, "teamId");
        requireText(team, "team");
        if (number < 0 || number > 99) {
            throw new IllegalArgumentException("number of " + driverId + " is " + number + ", expected 0 to 99");
        }
    }

    private static void requireText(String value, String field) {
        if (Objects.requireNonNull(value, field).isBlank()) {
            throw new IllegalArgumentException(field + " is blank");
        }
    }
}
