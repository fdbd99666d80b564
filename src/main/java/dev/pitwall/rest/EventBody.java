package dev.pitwall.rest;

import dev.pitwall.orchestration.journal.EventLevel;
import dev.pitwall.orchestration.journal.EventType;
import dev.pitwall.orchestration.journal.RunEvent;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of a run's journal.
 *
 * @param id the order of the journal
 * @param detail a trace, or a text that is longer than a line
 */
record EventBody(
        long id,
        Instant at,
        EventType type,
        EventLevel level,
        String message,
        Optional<String> step,
        Optional<String> detail) {

    static EventBody of(RunEvent event) {
        return new EventBody(
                event.id(), event.at(), event.type(), event.level(), event.message(), event.step(), event.detail());
    }
}
