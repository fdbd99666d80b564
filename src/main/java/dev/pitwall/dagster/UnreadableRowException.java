package dev.pitwall.dagster;

import java.util.Objects;
import java.util.function.Supplier;

/** A row cannot be understood. The job XML names this class as skippable: the row is kept on the run, and the import goes on. */
public class UnreadableRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String origin;
    private final String raw;
    private final String reason;

    UnreadableRowException(String origin, String raw, String reason) {
        super(origin + ": " + reason);
        this.origin = Objects.requireNonNull(origin, "origin");
        this.raw = Objects.requireNonNull(raw, "raw");
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** What the work makes, where whatever it finds wrong with the row is told of the row. */
    static <T> T reading(String origin, String raw, Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException wrong) {
            throw new UnreadableRowException(origin, raw, wrong.getMessage());
        }
    }

    /** Table and number of the row. */
    String origin() {
        return origin;
    }

    String raw() {
        return raw;
    }

    String reason() {
        return reason;
    }
}
