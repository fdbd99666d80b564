package dev.pitwall.web.part;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The time axis of a chart.
 *
 * @param from its left end
 * @param to its right end, after {@code from}
 * @param left where it begins, in the chart's units
 * @param width how long it is, in the chart's units
 * @param zone whose hours and days it marks
 */
public record TimeAxis(Instant from, Instant to, int left, int width, ZoneId zone) {

    /** A mark with its label. */
    public record Mark(int x, String label) {}

    private static final int MOST_MARKS = 8;
    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(7),
            Duration.ofDays(30));

    public TimeAxis {
        if (!to.isAfter(from)) {
            to = from.plusSeconds(1);
        }
    }

    /** Where an instant stands; what lies outside stands at the end. */
    public int x(Instant at) {
        var share = Duration.between(from, at).toMillis()
                / (double) Duration.between(from, to).toMillis();
        return left + (int) Math.round(Math.max(0, Math.min(1, share)) * width);
    }

    /** Marks at round times of the zone, eight at most. */
    public List<Mark> marks() {
        var step = step();
        var format = DateTimeFormatter.ofPattern(pattern(step), Locale.ENGLISH);
        var marks = new ArrayList<Mark>();
        for (var at = firstMark(step); !at.toInstant().isAfter(to); at = at.plus(step)) {
            if (!at.toInstant().isBefore(from)) {
                marks.add(new Mark(x(at.toInstant()), format.format(at)));
            }
        }
        return marks;
    }

    private Duration step() {
        var length = Duration.between(from, to);
        return STEPS.stream()
                .filter(step -> length.dividedBy(step) < MOST_MARKS)
                .findFirst()
                .orElse(STEPS.get(STEPS.size() - 1));
    }

    private ZonedDateTime firstMark(Duration step) {
        var midnight = from.atZone(zone).truncatedTo(ChronoUnit.DAYS);
        var passed = Duration.between(midnight, from.atZone(zone)).dividedBy(step);
        return midnight.plus(step.multipliedBy(passed));
    }

    private static String pattern(Duration step) {
        if (step.compareTo(Duration.ofMinutes(1)) < 0) {
            return "HH:mm:ss";
        }
        return step.compareTo(Duration.ofDays(1)) < 0 ? "HH:mm" : "EEE d MMM";
    }
}
