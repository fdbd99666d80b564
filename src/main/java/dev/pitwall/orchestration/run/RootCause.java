package dev.pitwall.orchestration.run;

import java.util.HashSet;
import java.util.Set;

/** One line for people on why something failed: the innermost exception, its kind and its words. */
public final class RootCause {

    private static final int LONGEST = 2_000;

    private RootCause() {}

    public static String of(Throwable failure) {
        var innermost = innermost(failure);
        var message = innermost.getMessage();
        var line = message == null || message.isBlank()
                ? innermost.getClass().getSimpleName()
                : innermost.getClass().getSimpleName() + ": " + message;
        return abbreviate(line.strip().replaceAll("\\s*\\R\\s*", " "));
    }

    static String abbreviate(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    private static Throwable innermost(Throwable failure) {
        Set<Throwable> seen = new HashSet<>();
        var current = failure;
        while (current.getCause() != null && seen.add(current)) {
            current = current.getCause();
        }
        return current;
    }
}
