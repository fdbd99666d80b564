package dev.pitwall.web.automation;

import dev.pitwall.web.frame.Times;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A due time that lies ahead.
 *
 * @param here its time in the schedule's zone, where the reader's is another
 * @param clocks what the clocks of the schedule's zone do at that time; empty on an ordinary day
 */
public record NextTick(Instant at, Optional<String> here, Optional<String> clocks) {

    /** @param zone the schedule's; none for a sensor, which knows no local time */
    static NextTick of(Instant at, Optional<ZoneId> zone, Times reader) {
        return new NextTick(
                at,
                zone.filter(own -> !own.equals(reader.zone()))
                        .map(own -> new Times(own, reader.now()).moment(at).absolute() + ", " + own.getId()),
                zone.flatMap(own -> clocks(at, own)));
    }

    private static Optional<String> clocks(Instant at, ZoneId zone) {
        var rules = zone.getRules();
        var local = at.atZone(zone).toLocalDateTime();
        var offsets = rules.getValidOffsets(local);
        if (offsets.size() > 1) {
            return Optional.of(
                    "the clocks are set back: " + minutes(local.toLocalTime()) + " comes twice, and this is the "
                            + (offsets.get(0).equals(rules.getOffset(at)) ? "first" : "second"));
        }
        // One nanosecond back, so that a change at this very instant is the next one.
        return Optional.ofNullable(rules.nextTransition(at.minusNanos(1)))
                .filter(change -> change.isGap() && change.getInstant().equals(at))
                .map(change -> "the clocks are set forward, from "
                        + minutes(change.getDateTimeBefore().toLocalTime()) + " to "
                        + minutes(change.getDateTimeAfter().toLocalTime()));
    }

    private static String minutes(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
