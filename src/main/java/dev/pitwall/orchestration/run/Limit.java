package dev.pitwall.orchestration.run;

import java.util.Objects;
import java.util.Optional;

/**
 * A number of slots of which each run under way holds some.
 *
 * @param name the pool or the tag; {@code runs} for all runs
 * @param value the value of the tag that is counted; empty for all values together, and where no tag is counted
 * @param size how many slots there are
 */
public record Limit(Kind kind, String name, Optional<String> value, int size) {

    public Limit {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }

    /** What a limit counts. */
    public enum Kind {
        /** Runs of every job, on all nodes. */
        RUNS,
        /** Runs that carry a tag. */
        TAG,
        /** Slots of a pool. */
        POOL
    }

    static Limit ofAllRuns(int size) {
        return new Limit(Kind.RUNS, "runs", Optional.empty(), size);
    }

    static Limit ofPool(String name, int size) {
        return new Limit(Kind.POOL, name, Optional.empty(), size);
    }

    static Limit ofTag(String tag, Optional<String> value, int size) {
        return new Limit(Kind.TAG, tag, value, size);
    }

    /** "pool f1-archive", "tag track=monza", as it stands in a sentence. */
    public String words() {
        return switch (kind) {
            case RUNS -> "all runs together";
            case TAG -> "tag " + name + value.map(one -> "=" + one).orElse("");
            case POOL -> "pool " + name;
        };
    }
}
