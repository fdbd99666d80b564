package dev.pitwall.orchestration.alert;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failure: twice as long each time, up to a longest, and never the same for two nodes.
 *
 * @param first after the first failure
 * @param longest after many
 * @param jitter the part by which a delay is shortened or lengthened at random, 0 to 1
 */
record RetryDelay(Duration first, Duration longest, double jitter) {

    RetryDelay {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "delays are " + first + " to " + longest + "; allowed are positive ones in rising order");
        }
        if (!(jitter >= 0 && jitter < 1)) {
            throw new IllegalArgumentException("jitter is " + jitter + "; allowed is 0 up to 1");
        }
    }

    /** @param failures how many there were in a row, this one not counted */
    Duration after(int failures, RandomGenerator random) {
        // 2^20 times a second is twelve days: no need to count further, and no overflow
        long doubled = first.toMillis() << Math.min(failures, 20);
        long delay = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(Math.round(delay * (1 - jitter + 2 * jitter * random.nextDouble())));
    }
}
