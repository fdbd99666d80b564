package dev.pitwall.orchestration.explanation;

/** What an answer tells of. */
public enum AnswerKind {
    /** A run began. */
    RAN,
    /** A run waits in the queue, or waited for long. */
    WAITED,
    /** A tick had nothing to do. */
    SKIPPED,
    /** A tick failed. */
    FAILED,
    /** A request made no run, because its run key had made one. */
    KEY_USED,
    /** A tick was due and none was evaluated. */
    MISSED,
    /** Its schedule or sensor was off, was turned off, or on. */
    SWITCHED,
    /** Everything or its workspace was paused. */
    PAUSED,
    /** No node was up, or one was lost. */
    NO_NODE,
    /** No schedule or sensor starts it. */
    NOTHING_STARTS_IT
}
