package dev.pitwall.web.run;

import dev.pitwall.orchestration.run.RunStep;
import dev.pitwall.web.part.Badge;
import dev.pitwall.web.part.Lasting;
import java.time.Instant;
import java.util.Optional;

/**
 * A step of a run as a line of its table.
 *
 * @param began empty for a step that the run has not come to
 * @param why it failed, if it did
 */
public record StepRow(
        String step,
        int attempt,
        Badge badge,
        Optional<Instant> began,
        Lasting lasting,
        Counts counts,
        Optional<String> why) {

    /** What the step did with items; all zero for a step without chunks. */
    public record Counts(long read, long written, long filtered, long skipped, long committed, long rolledBack) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
    }

    static StepRow of(RunStep step, Instant now) {
        return new StepRow(
                step.step(),
                step.attempt(),
                Badge.of(step.status()),
                Optional.of(step.startedAt()),
                Lasting.of(Optional.of(step.duration(now)), Optional.empty()),
                new Counts(
                        step.readCount(),
                        step.writeCount(),
                        step.filterCount(),
                        step.skipCount(),
                        step.commitCount(),
                        step.rollbackCount()),
                step.failure());
    }

    static StepRow notReached(String step) {
        return new StepRow(
                step,
                0,
                Badge.notReached(),
                Optional.empty(),
                Lasting.of(Optional.empty(), Optional.empty()),
                Counts.NONE,
                Optional.empty());
    }
}
