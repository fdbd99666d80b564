package dev.pitwall.f1.timing.archive;

import java.util.OptionalInt;

/**
 * A driver as the feed names him.
 *
 * @param number the key in every topic
 * @param code three letters; the number where the feed has none
 * @param name "Given Family"
 * @param team as on the timing screen; may be empty
 */
public record FeedDriver(String number, String code, String name, String team) {

    static FeedDriver of(String number, FeedNode entry) {
        String given = entry.text("FirstName").orElse("");
        String family = entry.text("LastName").orElse("");
        String name = given.isEmpty() || family.isEmpty()
                ? entry.text("FullName").or(() -> entry.text("BroadcastName")).orElse("")
                : given + " " + family;
        return new FeedDriver(
                number,
                entry.text("Tla").orElse(number),
                name,
                entry.text("TeamName").orElse(""));
    }

    public OptionalInt racingNumber() {
        return number.matches("\\d{1,3}") ? OptionalInt.of(Integer.parseInt(number)) : OptionalInt.empty();
    }
}
