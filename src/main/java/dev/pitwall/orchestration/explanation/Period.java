package dev.pitwall.orchestration.explanation;

import java.time.Duration;
import java.time.Instant;

/**
 * The time that is asked about, at most a month.
 *
 * @param to after {@code from}; what lies ahead is left out
 */
public record Period(Instant from, Instant to) {

    public static final Duration LONGEST = Duration.ofDays(31);

    public Period {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("from is " + from + " and to is " + to
                    + "; allowed is a from before to, at most " + LONGEST.toDays() + " days apart");
        }
    }

    boolean contains(Instant time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    Instant clipped(Instant time) {
        return time.isBefore(from) ? from : time.isAfter(to) ? to : time;
    }
}
