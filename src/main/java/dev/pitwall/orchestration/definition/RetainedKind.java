package dev.pitwall.orchestration.definition;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that is kept for a time and then deleted: a CDI bean of whoever owns the rows. The engine asks it on one node at a
 * time, each night or when an administrator says so, and shows what it would delete before it does.
 */
public interface RetainedKind {

    /**
     * What it is called on pages and in its setting {@code pitwall.retention.<name>}: lower-case words with hyphens between them,
     * {@code skipped-ticks}.
     */
    String name();

    /** What is deleted and what is kept whatever its age, in a sentence. */
    String description();

    /** How long it is kept where the setting says nothing. */
    Duration usualAge();

    /** How many there are now that are older and would be deleted. */
    long count(Instant before);

    /**
     * Deletes some of what is older, the oldest first, in the caller's transaction.
     *
     * @param limit about how many rows at the most, so that the transaction stays small
     */
    Deleted delete(Instant before, int limit);

    /**
     * What a call has deleted.
     *
     * @param count in the same unit as {@link #count}: parts that went before their whole do not count
     * @param more whether it is worth calling again
     */
    record Deleted(long count, boolean more) {

        public Deleted {
            if (count < 0) {
                throw new IllegalArgumentException("count is " + count + "; allowed are 0 and more");
            }
        }
    }
}
