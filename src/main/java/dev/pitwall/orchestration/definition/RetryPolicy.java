package dev.pitwall.orchestration.definition;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What the engine does by itself when a run fails. A run that someone canceled is never retried.
 *
 * @param retries how many times a run is tried again after its first failure; 0 is never
 * @param delay how long the first retry waits
 * @param factor by what each further retry waits longer than the one before, 1 and more; 2 doubles
 * @param jitter the part of the delay by which chance shortens or lengthens it, 0 to 1, so that runs that failed together do
 *     not come back together
 * @param longestDelay the delay does not grow beyond this, jitter not counted
 * @param from where a retry begins
 */
public record RetryPolicy(
        int retries, Duration delay, double factor, double jitter, Duration longestDelay, RetryFrom from) {

    /** The tag of a run that replaces {@code retries}. */
    public static final String RETRIES_TAG = "pitwall/retries";

    /** The tag of a run that replaces {@code delay}, an ISO-8601 duration such as {@code PT5M}. */
    public static final String DELAY_TAG = "pitwall/retry-delay";

    /** The tag of a run that replaces {@code from}: {@code failed_step} or {@code start}. */
    public static final String FROM_TAG = "pitwall/retry-from";

    /** A failed run waits for a person. */
    public static final RetryPolicy NEVER =
            new RetryPolicy(0, Duration.ZERO, 1, 0, Duration.ofHours(1), RetryFrom.FAILED_STEP);

    private static final int MOST_RETRIES = 1_000;

    public RetryPolicy {
        if (retries < 0 || retries > MOST_RETRIES) {
            throw new IllegalArgumentException("retries are " + retries + "; allowed are 0 to " + MOST_RETRIES);
        }
        requireNotNegative("delay of a retry", delay);
        requireNotNegative("longest delay of a retry", longestDelay);
        if (!(factor >= 1) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("back-off factor is " + factor + "; allowed are 1 and more");
        }
        if (!(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException("jitter is " + jitter + "; allowed are 0 to 1");
        }
        Objects.requireNonNull(from, "where a retry begins");
    }

    /** Where a retry begins. */
    public enum RetryFrom {
        /** The same run goes on at its last checkpoint, as a restart does. */
        FAILED_STEP,
        /** A new run that descends from the failed one executes every step. */
        START;

        /** As the tag says it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Retries from the failed step, each a minute after the failure, give or take a tenth. */
    public static RetryPolicy times(int retries) {
        return new RetryPolicy(retries, Duration.ofMinutes(1), 1, 0.1, NEVER.longestDelay(), RetryFrom.FAILED_STEP);
    }

    public RetryPolicy after(Duration firstDelay) {
        return new RetryPolicy(retries, firstDelay, factor, jitter, longestDelay, from);
    }

    public RetryPolicy backingOff(double by) {
        return new RetryPolicy(retries, delay, by, jitter, longestDelay, from);
    }

    public RetryPolicy withJitter(double part) {
        return new RetryPolicy(retries, delay, factor, part, longestDelay, from);
    }

    public RetryPolicy atMostAfter(Duration longest) {
        return new RetryPolicy(retries, delay, factor, jitter, longest, from);
    }

    public RetryPolicy fromTheStart() {
        return new RetryPolicy(retries, delay, factor, jitter, longestDelay, RetryFrom.START);
    }

    /**
     * The policy of a run with these tags.
     *
     * @throws IllegalArgumentException when the value of a tag is not allowed
     */
    public RetryPolicy overriddenBy(Map<String, String> tags) {
        var changed = this;
        if (tags.containsKey(RETRIES_TAG)) {
            changed = new RetryPolicy(
                    number(tags.get(RETRIES_TAG)),
                    changed.delay,
                    changed.factor,
                    changed.jitter,
                    changed.longestDelay,
                    changed.from);
        }
        if (tags.containsKey(DELAY_TAG)) {
            changed = changed.after(duration(tags.get(DELAY_TAG)));
        }
        if (tags.containsKey(FROM_TAG)) {
            changed = new RetryPolicy(
                    changed.retries,
                    changed.delay,
                    changed.factor,
                    changed.jitter,
                    changed.longestDelay,
                    from(tags.get(FROM_TAG)));
        }
        return changed;
    }

    /**
     * How long a retry waits.
     *
     * @param retry which one, from 1
     * @param chance from 0 to 1, where 0.5 is the middle
     */
    public Duration delayOf(int retry, double chance) {
        var grown = Math.min(delay.toMillis() * Math.pow(factor, retry - 1.0), longestDelay.toMillis());
        return Duration.ofMillis(Math.round(grown * (1 + jitter * (2 * chance - 1))));
    }

    private static int number(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            throw refused(RETRIES_TAG, value, "a number from 0 to " + MOST_RETRIES, notANumber);
        }
    }

    private static Duration duration(String value) {
        try {
            return Duration.parse(value);
        } catch (DateTimeParseException notADuration) {
            throw refused(DELAY_TAG, value, "a duration such as PT5M", notADuration);
        }
    }

    private static RetryFrom from(String value) {
        return Arrays.stream(RetryFrom.values())
                .filter(from -> from.word().equals(value))
                .findFirst()
                .orElseThrow(() -> refused(FROM_TAG, value, "failed_step or start", null));
    }

    private static IllegalArgumentException refused(String tag, String value, String allowed, Exception cause) {
        return new IllegalArgumentException("tag " + tag + " is '" + value + "'; allowed is " + allowed, cause);
    }

    private static void requireNotNegative(String field, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(field + " is " + value + "; allowed are zero and more");
        }
    }
}
