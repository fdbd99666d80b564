package dev.pitwall.orchestration.run;

import java.time.Instant;

/**
 * A run under way that holds slots of a limit.
 *
 * @param slots how many
 * @param since when a node took the run
 */
public record SlotHolder(long runId, String job, RunStatus status, int slots, Instant since) {

    static SlotHolder of(Run run, int slots) {
        return new SlotHolder(
                run.id(), run.job(), run.status(), slots, run.startedAt().orElse(run.createdAt()));
    }
}
