package dev.pitwall.orchestration.alert;

/** What an alarm can be about. The names are stored. */
public enum SubjectKind {
    JOB,
    /** A schedule or sensor. */
    AUTOMATION,
    ASSET,
    NODE
}
