package dev.pitwall.rest;

import dev.pitwall.orchestration.automation.Preview;
import dev.pitwall.orchestration.automation.TickStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a tick would come to now; nothing of it has happened.
 *
 * @param about what was looked at: a due time, or the end of a run
 * @param messages titles of those that would be left
 * @param cursorAfter left out where the cursor would stay
 * @param error the trace of a failure
 */
record PreviewBody(
        TickStatus status,
        String reason,
        Optional<String> about,
        List<WantedRunBody> runs,
        List<String> messages,
        Optional<String> cursorBefore,
        Optional<String> cursorAfter,
        Optional<String> error,
        Duration took)
        implements Body {

    /** A run that would be requested. @param madeBefore the run that the key has made already; there would be none */
    record WantedRunBody(String job, String config, Optional<String> runKey, Optional<Long> madeBefore) {}

    static PreviewBody of(Preview preview) {
        return new PreviewBody(
                preview.status(),
                preview.reason(),
                preview.about(),
                preview.runs().stream()
                        .map(run -> new WantedRunBody(
                                run.job(),
                                run.config(),
                                run.runKey(),
                                run.madeBefore().isPresent()
                                        ? Optional.of(run.madeBefore().getAsLong())
                                        : Optional.empty()))
                        .toList(),
                preview.messages(),
                preview.cursorBefore(),
                preview.cursorAfter(),
                preview.error(),
                preview.took());
    }
}
