package dev.pitwall.rest;

import dev.pitwall.orchestration.automation.Automation;
import dev.pitwall.orchestration.automation.AutomationKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A schedule or sensor.
 *
 * @param changedBy who switched it last
 * @param timing its cron and zone, or its interval
 * @param cursor a sensor's memory
 * @param nextTicks the next five; only where one automation is asked for
 */
record AutomationBody(
        String name,
        String workspace,
        AutomationKind kind,
        boolean enabled,
        String changedBy,
        Instant changedAt,
        String timing,
        Instant nextDue,
        int failuresInRow,
        Optional<String> cursor,
        Optional<List<Instant>> nextTicks)
        implements Body {

    static AutomationBody of(Automation automation) {
        return of(automation, Optional.empty());
    }

    static AutomationBody of(Automation automation, List<Instant> nextTicks) {
        return of(automation, Optional.of(nextTicks));
    }

    private static AutomationBody of(Automation automation, Optional<List<Instant>> nextTicks) {
        return new AutomationBody(
                automation.name(),
                automation.workspace(),
                automation.kind(),
                automation.enabled(),
                automation.changedBy(),
                automation.changedAt(),
                automation.timing(),
                automation.nextDue(),
                automation.failuresInRow(),
                automation.cursor(),
                nextTicks);
    }
}
