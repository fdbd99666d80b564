package dev.pitwall.web.run;

import dev.pitwall.orchestration.run.ItemCounts;
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
    public record Counts(
            long read, long written, long filtered, long skipped, long committed, long rolledBack, long retried) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

        static Counts of(ItemCounts counts) {
            return new Counts(
                    counts.read(),
                    counts.written(),
                    counts.filtered(),
                    counts.skipped(),
                    counts.committed(),
                    counts.rolledBack(),
                    counts.retried());
        }
    }

    static StepRow of(RunStep step, Instant now) {
        return new StepRow(
                step.step(),
                step.attempt(),
                Badge.of(step.status()),
                Optional.of(step.startedAt()),
                Lasting.of(Optional.of(step.duration(now)), Optional.empty()),
                Counts.of(step.counts()),
                step.failure());
    }

    /** A step that the restart of this attempt did not repeat. */
    static StepRow keptByRestart(RunStep earlier, int attempt) {
        return new StepRow(
                earlier.step(),
                attempt,
                Badge.skipped(),
                Optional.empty(),
                Lasting.of(Optional.empty(), Optional.empty()),
                Counts.NONE,
                Optional.of("it had ended well in attempt " + earlier.attempt()));
    }

    /** @param badge why it has no execution: it was not reached, or the run has taken another way */
    static StepRow withoutExecution(String step, Badge badge) {
        return new StepRow(
                step,
                0,
                badge,
                Optional.empty(),
                Lasting.of(Optional.empty(), Optional.empty()),
                Counts.NONE,
                Optional.empty());
    }
}
