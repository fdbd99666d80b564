package dev.pitwall.f1.demo;

import java.time.Duration;
import java.time.Instant;

/**
 * Fixes the demonstration's clock to the real one.
 *
 * @param begunAt real time at which the slot of the weekend began
 * @param weekend the weekend of that slot
 * @param firstSeason the first season shown
 * @param seenAt real time at which the server last ran
 */
record DemoAnchor(Instant begunAt, int weekend, int firstSeason, Instant seenAt) {

    static final int SEASONS_BEFORE = 3;

    /** A server that was away for longer goes on with the next weekend; shorter is another node, or a quick restart. */
    private static final Duration LONGEST_ABSENCE = Duration.ofMinutes(2);

    /** Begins at the weekend nearest to today, with three seasons before it. */
    static DemoAnchor beginning(Instant now) {
        int weekend = DemoCalendar.nearestConventional(now);
        int season = DemoCalendar.weekend(weekend).key().season();
        return new DemoAnchor(now, weekend, season - SEASONS_BEFORE, now);
    }

    /** How it goes on at a start of the server. While nobody looked, the championship stood still. */
    DemoAnchor resumed(Instant now) {
        if (Duration.between(seenAt, now).compareTo(LONGEST_ABSENCE) <= 0) {
            return seen(now);
        }
        return new DemoAnchor(now, DemoTimeline.weekendAt(this, seenAt) + 1, firstSeason, now);
    }

    DemoAnchor seen(Instant now) {
        return new DemoAnchor(begunAt, weekend, firstSeason, now);
    }
}
