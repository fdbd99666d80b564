package dev.pitwall.rest;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a request asks for in its query, parsed. Resources take query parameters as texts and read them here: a number that JAX-RS
 * itself cannot read is answered with 404, which names no field.
 */
final class Asked {

    /** How many items a page holds at most. */
    static final int MOST = 500;

    private Asked() {}

    /** @throws Refusal when it is not between 1 and {@value #MOST} */
    static int limit(String value, int usual) {
        return number("limit", value, 1, MOST).map(Long::intValue).orElse(usual);
    }

    /** Where a list that is newest first begins; the newest where nothing is given. */
    static long before(String value) {
        return number("before", value, 0, Long.MAX_VALUE).orElse(Long.MAX_VALUE);
    }

    /** Where a list that is oldest first begins; the oldest where nothing is given. */
    static long after(String value) {
        return number("after", value, 0, Long.MAX_VALUE).orElse(0L);
    }

    static Optional<Long> number(String field, String value, long least, long most) {
        return text(value).map(given -> {
            try {
                var number = Long.parseLong(given);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException noNumber) {
                // refused below
            }
            throw Refusal.ofField(
                    field, field + " is '" + given + "'; allowed are whole numbers from " + least + " to " + most);
        });
    }

    /** False where it is not given. */
    static boolean flag(String field, String value) {
        return text(value)
                .map(given -> switch (given) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw Refusal.ofField(field, field + " is '" + given + "'; allowed are true and false");
                })
                .orElse(false);
    }

    static Optional<Instant> instant(String field, String value) {
        return text(value).map(given -> {
            try {
                return Instant.parse(given);
            } catch (DateTimeParseException noTime) {
                throw Refusal.ofField(
                        field, field + " is '" + given + "'; allowed are times in UTC such as 2024-03-01T14:05:09Z");
            }
        });
    }

    /** Constants by their names, several with commas between them. */
    static <E extends Enum<E>> Set<E> constants(String field, String value, Class<E> type) {
        return text(value).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(name -> constant(field, name.strip(), type))
                .collect(Collectors.toSet());
    }

    static <E extends Enum<E>> E constant(String field, String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.ofField(
                        field, field + " is '" + name + "'; allowed are " + List.of(type.getEnumConstants())));
    }

    static Optional<String> text(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
