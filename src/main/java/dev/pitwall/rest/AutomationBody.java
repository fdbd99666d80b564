package dev.pitwall.rest;

import dev.pitwall.orchestration.automation.Automation;
import dev.pitwall.orchestration.automation.AutomationKind;
import dev.pitwall.orchestration.automation.Automations;
import dev.pitwall.orchestration.definition.CatchUp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A schedule or sensor.
 *
 * @param description what its author says that it is for
 * @param changedBy who switched it last
 * @param timing its cron and zone, or its interval
 * @param catchUp what a schedule does with the ticks that it missed
 * @param cursor a sensor's memory
 * @param nextTicks the next five; only where one automation is asked for
 */
record AutomationBody(
        String name,
        String workspace,
        String description,
        AutomationKind kind,
        boolean enabled,
        String changedBy,
        Instant changedAt,
        String timing,
        Instant nextDue,
        int failuresInRow,
        Optional<CatchUp> catchUp,
        Optional<String> cursor,
        Optional<List<Instant>> nextTicks)
        implements Body {

    static AutomationBody of(Automation automation, Automations defined) {
        return of(automation, defined, Optional.empty());
    }

    static AutomationBody of(Automation automation, Automations defined, List<Instant> nextTicks) {
        return of(automation, defined, Optional.of(nextTicks));
    }

    private static AutomationBody of(Automation automation, Automations defined, Optional<List<Instant>> nextTicks) {
        return new AutomationBody(
                automation.name(),
                automation.workspace(),
                defined.description(automation.name()).orElse(""),
                automation.kind(),
                automation.enabled(),
                automation.changedBy(),
                automation.changedAt(),
                automation.timing(),
                automation.nextDue(),
                automation.failuresInRow(),
                defined.catchUp(automation.name()),
                automation.cursor(),
                nextTicks);
    }
}
