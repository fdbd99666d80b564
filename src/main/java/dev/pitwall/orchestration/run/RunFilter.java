package dev.pitwall.orchestration.run;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which runs are wanted. Empty sets and optionals filter nothing.
 *
 * @param tag a tag that the run has, with this value
 * @param from when it was queued at the earliest
 * @param to when it was queued before
 */
public record RunFilter(
        Set<RunStatus> statuses,
        Optional<String> workspace,
        Optional<String> job,
        Optional<CauseKind> cause,
        Optional<String> causeName,
        Optional<String> runKey,
        Optional<String> node,
        Optional<Tag> tag,
        Optional<Instant> from,
        Optional<Instant> to) {

    public static final RunFilter ALL = new RunFilter(
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** A tag with its value; an empty value is any. */
    public record Tag(String name, String value) {

        /** "name=value", or "name" for any value. */
        public static Tag parse(String text) {
            var pair = text.split("=", 2);
            return new Tag(pair[0].strip(), pair.length == 2 ? pair[1].strip() : "");
        }

        @Override
        public String toString() {
            return value.isEmpty() ? name : name + "=" + value;
        }
    }

    public RunFilter {
        statuses = Set.copyOf(statuses);
    }

    /** Of any tag and time. */
    public RunFilter(
            Set<RunStatus> statuses,
            Optional<String> workspace,
            Optional<String> job,
            Optional<CauseKind> cause,
            Optional<String> causeName,
            Optional<String> runKey,
            Optional<String> node) {
        this(
                statuses,
                workspace,
                job,
                cause,
                causeName,
                runKey,
                node,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public RunFilter in(Set<RunStatus> wanted) {
        return new RunFilter(wanted, workspace, job, cause, causeName, runKey, node, tag, from, to);
    }

    public RunFilter ofJob(String name) {
        return new RunFilter(statuses, workspace, Optional.of(name), cause, causeName, runKey, node, tag, from, to);
    }

    public RunFilter tagged(Optional<Tag> wanted) {
        return new RunFilter(statuses, workspace, job, cause, causeName, runKey, node, wanted, from, to);
    }

    /** Queued in this stretch of time. */
    public RunFilter queued(Optional<Instant> earliest, Optional<Instant> before) {
        return new RunFilter(statuses, workspace, job, cause, causeName, runKey, node, tag, earliest, before);
    }

    /** Whether an index leads to the runs of one state that it wants: it names a job, a workspace or nothing else. */
    boolean isLedToByState() {
        var others = Stream.of(cause, causeName, runKey, node, tag, from, to).noneMatch(Optional::isPresent);
        return others && !(job.isPresent() && workspace.isPresent());
    }
}
