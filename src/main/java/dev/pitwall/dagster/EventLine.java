package dev.pitwall.dagster;

import dev.pitwall.orchestration.journal.EventLevel;
import dev.pitwall.orchestration.journal.EventType;
import dev.pitwall.orchestration.journal.RunEvent;
import java.time.Instant;
import java.util.Optional;

/** An event of Dagster as a line of the journal, and what it tells of its step. */
record EventLine(
        Instant at,
        EventType type,
        EventLevel level,
        Optional<String> step,
        String message,
        Optional<String> detail,
        Optional<String> rootCause,
        DagsterEventType.OfStep ofStep) {

    RunEvent of(long runId) {
        var line = switch (level) {
            case INFO -> RunEvent.info(runId, at, type, message);
            case WARN -> RunEvent.warn(runId, at, type, message);
            case ERROR -> RunEvent.error(runId, at, type, message);
        };
        step.ifPresent(line::in);
        detail.ifPresent(line::with);
        return line;
    }
}
