package dev.pitwall.web.frame;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/**
 * How this reader sees times and durations on this page.
 *
 * @param zone the zone in which times are written
 * @param now when the page was made, for "3 min ago"
 */
public record Times(ZoneId zone, Instant now) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss zzz", Locale.ENGLISH);
    private static final DateTimeFormatter DATE_AND_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss zzz", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final Duration JUST_NOW = Duration.ofSeconds(5);

    public Times {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(now, "now");
    }

    public Moment moment(Instant at) {
        var local = at.atZone(zone);
        var sameDay = local.toLocalDate().equals(now.atZone(zone).toLocalDate());
        var full = DATE_AND_TIME.format(local);
        return new Moment(at.toString(), sameDay ? TIME.format(local) : full, relative(at), full);
    }

    /** "Fri 1 Mar, 14:05", for the axis of a chart. */
    public String onAxis(Instant at) {
        return DAY_AND_TIME.format(at.atZone(zone));
    }

    public ZonedDateTime local(Instant at) {
        return at.atZone(zone);
    }

    /** The zone as it is called now: "CET", "UTC". */
    public String zoneName() {
        return DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(now.atZone(zone));
    }

    private String relative(Instant at) {
        var distance = Duration.between(at, now);
        if (distance.abs().compareTo(JUST_NOW) < 0) {
            return "just now";
        }
        return distance.isNegative() ? "in " + rough(distance.negated()) : rough(distance) + " ago";
    }

    private static String rough(Duration distance) {
        if (distance.toDays() > 1) {
            return distance.toDays() + " d";
        }
        if (distance.toHours() > 0) {
            return distance.toHours() + " h";
        }
        return distance.toMinutes() > 0 ? distance.toMinutes() + " min" : distance.toSeconds() + " s";
    }

    /** "0.42 s", "4.2 s", "1 min 05 s", "2 h 03 min", "3 d 4 h". */
    public static String duration(Duration length) {
        var seconds = length.toMillis() / 1000.0;
        if (length.isNegative()) {
            return "0 s";
        }
        if (seconds < 1) {
            return String.format(Locale.ROOT, "%.2f s", seconds);
        }
        if (seconds < 59.95) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        if (length.toHours() < 1) {
            var whole = Math.round(seconds);
            return String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60);
        }
        if (length.toDays() < 1) {
            return String.format(Locale.ROOT, "%d h %02d min", length.toHours(), length.toMinutesPart());
        }
        return length.toDays() + " d " + length.toHoursPart() + " h";
    }
}
