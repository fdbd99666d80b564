package dev.pitwall.rest;

import dev.pitwall.orchestration.pause.Pause;
import java.time.Instant;
import java.util.Optional;

/**
 * A time in which no tick is evaluated and no run starts.
 *
 * @param workspace where; left out for everything
 * @param endedAt left out while it lasts
 */
record PauseBody(
        long id,
        Optional<String> workspace,
        String reason,
        String begunBy,
        Instant begunAt,
        Optional<String> endedBy,
        Optional<Instant> endedAt)
        implements Body {

    static PauseBody of(Pause pause) {
        return new PauseBody(
                pause.id(),
                pause.workspace(),
                pause.reason(),
                pause.begunBy(),
                pause.begunAt(),
                pause.endedBy(),
                pause.endedAt());
    }
}
