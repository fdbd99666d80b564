package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.definition.CheckResult;
import dev.pitwall.orchestration.definition.CheckSeverity;
import dev.pitwall.orchestration.definition.Materialization;
import java.time.Instant;
import java.util.Optional;

/** What has become of a run, as CDI events fired inside the transaction that writes it. */
public sealed interface RunFact {

    long runId();

    /** It was put into the queue, the first time or for a restart. */
    record Queued(long runId, String job) implements RunFact {}

    record Started(long runId, String job) implements RunFact {}

    record Succeeded(long runId, String job, Instant at) implements RunFact {}

    /**
     * It failed. While it is told, the run has its failed step and root cause.
     *
     * @param retry the retry that follows by itself; the failure is the last word on the run only where it is empty
     */
    record Failed(long runId, String job, Instant at, Optional<RetryAhead> retry) implements RunFact {

        /** A failure that nothing follows. */
        public Failed(long runId, String job, Instant at) {
            this(runId, job, at, Optional.empty());
        }
    }

    record Canceled(long runId, String job, Instant at) implements RunFact {}

    /** A step has made an asset; fired inside the step's transaction. */
    record Materialized(long runId, String step, Instant at, Materialization materialization) implements RunFact {}

    /** A step has looked at a check of an asset. */
    record Checked(long runId, String step, Instant at, CheckResult result, CheckSeverity severity)
            implements RunFact {}

    /** A step has a message for people; fired inside the step's transaction. */
    record Announced(long runId, Announcement announcement) implements RunFact {}
}
