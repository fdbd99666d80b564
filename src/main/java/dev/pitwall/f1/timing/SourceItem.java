package dev.pitwall.f1.timing;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** One row as it came from a source: parsed, or refused and kept as it was. */
public sealed interface SourceItem<T> {

    Origin origin();

    /** Calls the one function that fits. */
    <R> R fold(Function<Parsed<T>, R> parsed, Function<Refused<T>, R> refused);

    default Optional<T> row() {
        return fold(parsed -> Optional.of(parsed.value()), refused -> Optional.empty());
    }

    default Optional<Refused<T>> refusal() {
        return fold(parsed -> Optional.empty(), Optional::of);
    }

    record Parsed<T>(Origin origin, T value) implements SourceItem<T> {
        public Parsed {
            Objects.requireNonNull(origin, "origin");
            Objects.requireNonNull(value, "value");
        }

        @Override
        public <R> R fold(Function<Parsed<T>, R> parsed, Function<Refused<T>, R> refused) {
            return parsed.apply(this);
        }
    }

    /**
     * A row that was not understood.
     *
     * @param raw the row as the source wrote it, shortened to {@value #LONGEST_RAW} characters
     */
    record Refused<T>(Origin origin, String raw, Refusal reason) implements SourceItem<T> {

        public static final int LONGEST_RAW = 2000;

        public Refused {
            Objects.requireNonNull(origin, "origin");
            Objects.requireNonNull(reason, "reason");
            if (raw.length() > LONGEST_RAW) {
                raw = raw.substring(0, LONGEST_RAW);
            }
        }

        /** One line for the journal: where, what and why. */
        public String sentence() {
            return origin + ": " + reason.sentence();
        }

        @Override
        public <R> R fold(Function<Parsed<T>, R> parsed, Function<Refused<T>, R> refused) {
            return refused.apply(this);
        }
    }
}
