package dev.pitwall.f1.timing.store;

import java.time.Duration;

/** At most so many requests within any stretch of time of this length. */
public record HostLimit(int requests, Duration span) {

    public HostLimit {
        if (requests < 1 || span.isNegative() || span.isZero()) {
            throw new IllegalArgumentException(
                    "limit is " + requests + " requests in " + span + "; allowed are 1 or more, in more than no time");
        }
    }
}
