package dev.pitwall.dagster;

import dev.pitwall.orchestration.journal.EventLevel;
import dev.pitwall.orchestration.journal.EventType;
import java.util.Optional;

/**
 * A row of {@code event_logs}.
 *
 * @param entry an {@code EventLogEntry}, serialized
 */
record DagsterEvent(long id, String entry) {

    private static final int LONGEST_STEP = 200;

    String origin() {
        return "event_logs.id " + id;
    }

    /** @throws UnreadableRowException when it is not as Dagster 1.13 writes it */
    EventLine line() {
        return UnreadableRowException.reading(origin(), entry, () -> {
            var parsed = Serialized.parse(entry, "EventLogEntry");
            var at = parsed.moment("timestamp").orElseThrow(() -> new IllegalArgumentException("timestamp is missing"));
            var type = DagsterEventType.of(parsed);
            var facts = EventFacts.of(type, parsed);
            return new EventLine(
                    at,
                    type.map(DagsterEventType::line).orElse(EventType.LOG),
                    facts.level().orElse(level(parsed)),
                    step(parsed),
                    facts.message(),
                    facts.detail(),
                    facts.rootCause(),
                    type.map(DagsterEventType::ofStep).orElse(DagsterEventType.OfStep.NOTHING));
        });
    }

    private static Optional<String> step(Serialized entry) {
        return entry.words("step_key")
                .or(() -> entry.object("dagster_event").flatMap(event -> event.words("step_key")))
                .map(step -> step.length() <= LONGEST_STEP ? step : step.substring(0, LONGEST_STEP));
    }

    /** Python's levels: 10 debug, 20 info, 30 warning, 40 error, 50 critical. */
    private static EventLevel level(Serialized entry) {
        var level = entry.text("level").map(Integer::parseInt).orElse(20);
        if (level >= 40) {
            return EventLevel.ERROR;
        }
        return level >= 30 ? EventLevel.WARN : EventLevel.INFO;
    }
}
