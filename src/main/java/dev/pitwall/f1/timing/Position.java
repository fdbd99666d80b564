package dev.pitwall.f1.timing;

import java.util.Optional;
import java.util.OptionalInt;

/** A place in a classification: a number, or why there is none (NC, DNF, DNS, DSQ, EX). */
public record Position(String text) {

    public static final int LONGEST = 8;

    public Position {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "position is '" + text + "'; allowed are 1 to " + LONGEST + " characters");
        }
    }

    public static Position of(int number) {
        return new Position(Integer.toString(number));
    }

    /** The place, empty where the driver has none. */
    public OptionalInt number() {
        return text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    /** Why there is no number. */
    public Optional<String> mark() {
        return number().isPresent() ? Optional.empty() : Optional.of(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
