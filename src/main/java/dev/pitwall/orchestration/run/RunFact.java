package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.definition.CheckResult;
import dev.pitwall.orchestration.definition.CheckSeverity;
import dev.pitwall.orchestration.definition.Materialization;
import java.time.Instant;

/** What has become of a run, as CDI events fired inside the transaction that writes it. */
public sealed interface RunFact {

    long runId();

    /** It was put into the queue, the first time or for a restart. */
    record Queued(long runId, String job) implements RunFact {}

    record Started(long runId, String job) implements RunFact {}

    record Succeeded(long runId, String job, Instant at) implements RunFact {}

    record Failed(long runId, String job, Instant at) implements RunFact {}

    record Canceled(long runId, String job, Instant at) implements RunFact {}

    /** A step has made an asset; fired inside the step's transaction. */
    record Materialized(long runId, String step, Instant at, Materialization materialization) implements RunFact {}

    /** A step has looked at a check of an asset. */
    record Checked(long runId, String step, Instant at, CheckResult result, CheckSeverity severity)
            implements RunFact {}

    /** A step has a message for people; fired inside the step's transaction. */
    record Announced(long runId, Announcement announcement) implements RunFact {}
}
