package dev.pitwall.f1.timing.http;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often an address is asked, and how long to wait between.
 *
 * @param tries including the first
 * @param firstWait before the second try; it doubles each time
 * @param longestWait no wait is longer
 * @param longestRetryAfter a Retry-After up to this is waited for; a longer one is given back as a failure
 */
public record RetryPolicy(int tries, Duration firstWait, Duration longestWait, Duration longestRetryAfter) {

    /** About three seconds in all: a sensor asks again at its next tick anyway. */
    public static final RetryPolicy USUAL =
            new RetryPolicy(3, Duration.ofMillis(500), Duration.ofSeconds(4), Duration.ofSeconds(5));

    public RetryPolicy {
        if (tries < 1) {
            throw new IllegalArgumentException("tries is " + tries + "; allowed from 1");
        }
    }

    /** The wait after the given try (from 1), half of it by chance, so that nodes that failed together do not return together. */
    public Duration waitAfter(int attempt, RandomGenerator chance) {
        long full = Math.min(longestWait.toMillis(), firstWait.toMillis() << Math.min(attempt - 1, 20));
        long half = full / 2;
        return Duration.ofMillis(half + (half == 0 ? 0 : chance.nextLong(half + 1)));
    }
}
