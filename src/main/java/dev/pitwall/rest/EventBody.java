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
 * @param detail a trace, or a text that is longer than a line; of a very long one the beginning
 * @param detailLength characters of the whole, only where detail is its beginning
 * @param detailAddress where the whole is, only where detail is its beginning
 */
record EventBody(
        long id,
        Instant at,
        EventType type,
        EventLevel level,
        String message,
        Optional<String> step,
        Optional<String> detail,
        Optional<Integer> detailLength,
        Optional<String> detailAddress) {

    static EventBody of(RunEvent event) {
        return new EventBody(
                event.id(),
                event.at(),
                event.type(),
                event.level(),
                event.message(),
                event.step(),
                event.detail(),
                event.detailIsCut() ? Optional.of(event.detailLength()) : Optional.empty(),
                event.detailIsCut()
                        ? Optional.of("/api/v1/runs/" + event.runId() + "/events/" + event.id() + "/detail")
                        : Optional.empty());
    }
}
