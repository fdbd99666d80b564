package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.security.AuditedState;

/** What the audit trail says of a run before and after it was changed. */
public final class AuditedRun {

    private AuditedRun() {}

    /** How the trail calls the run. */
    public static String subject(long runId) {
        return "run " + runId;
    }

    /** Where it stands. */
    public static AuditedState state(Run run) {
        return AuditedState.of("job", run.job())
                .with("status", run.status().name())
                .with("attempt", run.attempt())
                .with("priority", run.priority());
    }

    /** What was launched. */
    public static AuditedState launched(Run run) {
        return state(run)
                .with("config", run.config())
                .with("runKey", run.runKey())
                .with("partition", run.partition().map(Object::toString));
    }
}
