package dev.pitwall.orchestration.run;

/** What launches runs. The names are stored, and so for ever. */
public enum CauseKind {
    SCHEDULE,
    SENSOR,
    /** Someone on a page or with an API token. */
    PERSON,
    /** The policy of the job, after a failure. */
    RETRY,
    BACKFILL,
    /** Brought over from another orchestrator's history. */
    IMPORT
}
