package dev.pitwall.orchestration.definition;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A run that has ended, as a run-status sensor sees it.
 *
 * @param runId its number; its page is {@link #path}
 * @param reason why it ended like this, for people
 * @param failedStep the first step that failed; empty where none did
 * @param rootCause kind and words of the innermost exception, on one line
 * @param config JSON of its run config
 * @param tags the job's and its own
 * @param launchedBy the schedule, sensor or person
 * @param attempt starts and restarts so far, from 1
 * @param node where it ran; empty where it never began
 * @param startedAt of the latest attempt; empty where it never began
 */
public record EndedRun(
        long runId,
        String workspace,
        String job,
        RunOutcome outcome,
        String reason,
        Optional<String> failedStep,
        Optional<String> rootCause,
        String config,
        Optional<String> runKey,
        Optional<PartitionKey> partition,
        Map<String, String> tags,
        String launchedBy,
        int attempt,
        Optional<String> node,
        Optional<Instant> startedAt,
        Instant endedAt) {

    public EndedRun {
        Objects.requireNonNull(outcome, "outcome of run " + runId);
        Objects.requireNonNull(endedAt, "end of run " + runId);
        tags = Map.copyOf(tags);
    }

    /** The address of its page in this installation, for {@link Announcement#withLink}. */
    public String path() {
        return "/runs/" + runId;
    }

    /** How long the latest attempt took; empty where it never began. */
    public Optional<Duration> took() {
        return startedAt.map(start -> Duration.between(start, endedAt));
    }
}
