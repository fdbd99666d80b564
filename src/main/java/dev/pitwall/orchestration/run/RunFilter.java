package dev.pitwall.orchestration.run;

import java.util.Optional;
import java.util.Set;

/** Which runs are wanted. Empty sets and optionals filter nothing. */
public record RunFilter(
        Set<RunStatus> statuses,
        Optional<String> workspace,
        Optional<String> job,
        Optional<CauseKind> cause,
        Optional<String> causeName,
        Optional<String> runKey,
        Optional<String> node) {

    public static final RunFilter ALL = new RunFilter(
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public RunFilter {
        statuses = Set.copyOf(statuses);
    }

    public RunFilter in(Set<RunStatus> wanted) {
        return new RunFilter(wanted, workspace, job, cause, causeName, runKey, node);
    }

    public RunFilter ofJob(String name) {
        return new RunFilter(statuses, workspace, Optional.of(name), cause, causeName, runKey, node);
    }
}
