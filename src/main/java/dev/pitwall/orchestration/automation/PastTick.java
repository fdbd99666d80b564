package dev.pitwall.orchestration.automation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A tick that was evaluated elsewhere.
 *
 * @param status not STARTED: it has ended
 * @param evaluatedBy the orchestrator, in place of a node
 * @param runs numbers here of the runs that it asked for
 */
public record PastTick(
        String automation,
        Instant dueAt,
        TickStatus status,
        String reason,
        Optional<String> trace,
        Optional<String> cursor,
        Instant endedAt,
        String evaluatedBy,
        List<Long> runs) {

    private static final int LONGEST_NAME = 120;

    public PastTick {
        if (automation.isBlank() || automation.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "automation is '" + automation + "'; allowed are 1 to " + LONGEST_NAME + " characters");
        }
        if (status == TickStatus.STARTED) {
            throw new IllegalArgumentException("status is STARTED; allowed are SUCCESS, SKIPPED and FAILURE");
        }
        runs = List.copyOf(runs);
    }

    /** The same tick, with the runs that it asked for. */
    public PastTick askingFor(List<Long> itsRuns) {
        return new PastTick(automation, dueAt, status, reason, trace, cursor, endedAt, evaluatedBy, itsRuns);
    }
}
