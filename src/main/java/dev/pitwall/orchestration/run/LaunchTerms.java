package dev.pitwall.orchestration.run;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked for beside the config of a launch.
 *
 * @param runKey what makes it happen once
 * @param tags added to those of the job
 * @param priority in the queue: higher goes first, 0 is usual
 * @param notBefore the queue passes the run over until then; empty is at once
 */
public record LaunchTerms(
        Optional<String> runKey, Map<String, String> tags, int priority, Optional<Instant> notBefore) {

    /** At once, with nothing special. */
    public static final LaunchTerms USUAL = new LaunchTerms(Optional.empty(), Map.of(), 0, Optional.empty());

    /** Above it, and below its negative, a priority is refused. */
    public static final int MOST_PRIORITY = 1_000;

    public LaunchTerms {
        tags = Map.copyOf(tags);
        if (Math.abs(priority) > MOST_PRIORITY) {
            throw new IllegalArgumentException(
                    "priority is " + priority + "; allowed are -" + MOST_PRIORITY + " to " + MOST_PRIORITY);
        }
    }

    public LaunchTerms withRunKey(Optional<String> key) {
        return new LaunchTerms(key, tags, priority, notBefore);
    }
}
