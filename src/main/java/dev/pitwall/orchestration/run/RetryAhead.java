package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.definition.RetryPolicy.RetryFrom;
import java.time.Instant;

/**
 * A retry that follows a failure.
 *
 * @param number which one, from 1
 * @param of how many the policy allows
 * @param at when the queue begins to consider it
 * @param from where it begins
 * @param runId the run that retries: the failed one itself, or one that descends from it
 */
public record RetryAhead(int number, int of, Instant at, RetryFrom from, long runId) {

    /** "retry 2 of 3", for sentences. */
    public String words() {
        return "retry " + number + " of " + of;
    }
}
