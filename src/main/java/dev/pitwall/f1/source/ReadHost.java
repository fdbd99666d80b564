package dev.pitwall.f1.source;

import dev.pitwall.web.part.Badge;
import java.time.Instant;
import java.util.Optional;

/**
 * How a host answers.
 *
 * @param answers different ones that are kept
 * @param kilobytes that they take, compressed
 * @param limits how many requests are left, in words; empty where the host counts none
 */
public record ReadHost(
        String host,
        Optional<Instant> lastAnswerAt,
        Optional<Instant> lastFailureAt,
        String lastFailure,
        long answers,
        long kilobytes,
        String limits) {

    /** Whether the last that was heard of it was a failure. */
    public Badge badge() {
        if (lastFailureAt.isEmpty() && lastAnswerAt.isEmpty()) {
            return new Badge("NOT ASKED", "waiting", "quiet");
        }
        boolean fails = lastFailureAt.isPresent()
                && lastAnswerAt.filter(at -> !at.isBefore(lastFailureAt.get())).isEmpty();
        return fails ? new Badge("FAILS", "failure", "failure") : new Badge("ANSWERS", "success", "success");
    }
}
