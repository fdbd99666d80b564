package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.definition.PartitionKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A run that is over and was never queued here.
 *
 * @param status one that is finished
 * @param config JSON, of another orchestrator's making
 * @param from the orchestrator and what launched it there, for people
 * @param root the number here of the first of the runs that executed each other again; empty when it was that
 * @param createdAt when it was asked for
 */
public record PastRun(
        String workspace,
        String job,
        RunStatus status,
        String reason,
        String config,
        Optional<PartitionKey> partition,
        String from,
        OptionalLong root,
        Map<String, String> tags,
        Instant createdAt,
        Optional<Instant> startedAt,
        Instant endedAt) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_CAUSE = 200;
    private static final int LONGEST_VALUE = 400;

    public PastRun {
        named("workspace", workspace, LONGEST_NAME);
        named("job", job, LONGEST_NAME);
        named("from", from, LONGEST_CAUSE);
        if (!status.finished()) {
            throw new IllegalArgumentException("status is " + status + "; allowed are " + RunStatus.FINISHED);
        }
        tags = Map.copyOf(tags);
        tags.forEach((name, value) -> {
            named("name of a tag", name, LONGEST_NAME);
            if (value.length() > LONGEST_VALUE) {
                throw new IllegalArgumentException(
                        "tag " + name + " has " + value.length() + " characters; allowed are up to " + LONGEST_VALUE);
            }
        });
    }

    private static void named(String field, String value, int longest) {
        if (value.isBlank() || value.length() > longest) {
            throw new IllegalArgumentException(
                    field + " is '" + value + "'; allowed are 1 to " + longest + " characters");
        }
    }

    /** The same run, which executed that one again. */
    public PastRun descendingFrom(long first) {
        return new PastRun(
                workspace,
                job,
                status,
                reason,
                config,
                partition,
                from,
                OptionalLong.of(first),
                tags,
                createdAt,
                startedAt,
                endedAt);
    }

    Cause cause() {
        return new Cause(CauseKind.IMPORT, from, OptionalLong.empty());
    }
}
