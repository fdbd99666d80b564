package dev.pitwall.rest;

import dev.pitwall.orchestration.automation.Tick;
import dev.pitwall.orchestration.automation.TickRun;
import dev.pitwall.orchestration.automation.TickStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Evaluations of a schedule or sensor, newest first. @param next the address of the page that follows */
record TickList(List<TickBody> ticks, Optional<String> next) implements Body {

    /**
     * One of them.
     *
     * @param reason why it skipped or failed, or what it did
     * @param error the trace of a failure
     */
    record TickBody(
            long id,
            Instant dueAt,
            TickStatus status,
            String reason,
            Instant startedAt,
            String node,
            List<TickRunBody> runs,
            Optional<Instant> endedAt,
            Optional<String> error,
            Optional<String> cursorBefore,
            Optional<String> cursorAfter) {

        static TickBody of(Tick tick, List<TickRun> runs) {
            return new TickBody(
                    tick.id(),
                    tick.dueAt(),
                    tick.status(),
                    tick.reason(),
                    tick.startedAt(),
                    tick.nodeName(),
                    runs.stream()
                            .map(run -> new TickRunBody(run.runId(), run.made()))
                            .toList(),
                    tick.endedAt(),
                    tick.error(),
                    tick.cursorBefore(),
                    tick.cursorAfter());
        }
    }

    /** A run that it asked for. @param made false when the run key had made that run earlier */
    record TickRunBody(long run, boolean made) {}
}
