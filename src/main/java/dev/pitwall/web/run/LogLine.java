package dev.pitwall.web.run;

import dev.pitwall.orchestration.journal.RunEvent;
import dev.pitwall.web.part.Badge;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A line of a run's log. */
public record LogLine(
        long id, Instant at, Badge level, String type, Optional<String> step, String message, Optional<String> detail) {

    static LogLine of(RunEvent event) {
        return new LogLine(
                event.id(),
                event.at(),
                Badge.of(event.level()),
                event.type().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                event.step(),
                event.message(),
                event.detail());
    }
}
