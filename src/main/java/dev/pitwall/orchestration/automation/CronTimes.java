package dev.pitwall.orchestration.automation;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * The instants of a Unix cron expression in a zone, daylight saving as in Dagster's documentation ("Schedules, daylight saving
 * time"): a local time that the clocks leap over is due at the first instant after the gap; a local time that comes twice is
 * due once, at the second of the two, when the hour is named, and each time when the expression goes through the hours.
 */
final class CronTimes {

    private static final CronParser PARSER = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
    private static final int HOUR = 1;

    private final String expression;
    private final ZoneId zone;
    private final ExecutionTime times;
    private final boolean everyHour;

    /** @throws IllegalArgumentException when the expression is not five fields of Unix cron; the message names it */
    CronTimes(String expression, ZoneId zone) {
        this.expression = expression;
        this.zone = zone;
        try {
            this.times = ExecutionTime.forCron(PARSER.parse(expression));
        } catch (IllegalArgumentException notACron) {
            throw new IllegalArgumentException(
                    "cron is '" + expression + "'; allowed are five fields, minute hour day month weekday: "
                            + notACron.getMessage(),
                    notACron);
        }
        this.everyHour = expression.strip().split("\\s+")[HOUR].startsWith("*");
    }

    String description() {
        return expression + " " + zone;
    }

    /** The first due instant after {@code instant}. */
    Instant after(Instant instant) {
        if (everyHour) {
            return byElapsedTime(instant);
        }
        var local = LocalDateTime.ofInstant(instant, zone);
        // A local time that comes twice is behind us only when its second time is.
        var from = zone.getRules().getValidOffsets(local).size() == 2 ? local.minusHours(2) : local.minusSeconds(1);
        var due = dueAt(nextLocal(from));
        while (!due.isAfter(instant)) {
            from = nextLocal(from);
            due = dueAt(nextLocal(from));
        }
        return due;
    }

    /** Reads the fields on a clock without a zone, so that gaps and doubles are decided here and not by the library. */
    private LocalDateTime nextLocal(LocalDateTime local) {
        return times.nextExecution(local.atZone(ZoneOffset.UTC))
                .map(ZonedDateTime::toLocalDateTime)
                .orElseThrow(() -> new IllegalArgumentException("cron '" + expression + "' is never due"));
    }

    private Instant dueAt(LocalDateTime local) {
        var rules = zone.getRules();
        var offsets = rules.getValidOffsets(local);
        return switch (offsets.size()) {
            case 0 -> rules.getTransition(local).getInstant();
            case 1 -> local.toInstant(offsets.get(0));
            default -> local.toInstant(offsets.get(1));
        };
    }

    /** Goes through the hours as they pass, each once, so that a doubled hour is due twice and a missing one never. */
    private Instant byElapsedTime(Instant instant) {
        var rules = zone.getRules();
        var offset = rules.getOffset(instant);
        var due = nextLocal(LocalDateTime.ofInstant(instant, offset)).toInstant(offset);
        var transition = rules.nextTransition(instant);
        if (transition == null || due.isBefore(transition.getInstant())) {
            return due;
        }
        var justBefore = LocalDateTime.ofInstant(transition.getInstant(), transition.getOffsetAfter())
                .minusSeconds(1);
        return nextLocal(justBefore).toInstant(transition.getOffsetAfter());
    }
}
