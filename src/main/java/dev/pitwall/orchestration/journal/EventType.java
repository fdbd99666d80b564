package dev.pitwall.orchestration.journal;

/** What a line of the journal tells. The names are stored, and so for ever. */
public enum EventType {
    /** The run was put into the queue. */
    RUN_ENQUEUED,
    /** Someone changed its priority, or let it start above its limits or before its time. */
    RUN_QUEUE_CHANGED,
    /** A node took it from the queue. */
    RUN_STARTING,
    /** Its job execution began. */
    RUN_START,
    RUN_SUCCESS,
    RUN_FAILURE,
    /** Someone asked it to stop. */
    RUN_CANCELING,
    RUN_CANCELED,
    /** A failed or canceled run was put into the queue again, to go on from its last checkpoint. */
    RUN_RESTARTED,
    /** A retry follows a failure by itself, does not follow, or was called off. */
    RUN_RETRY,
    STEP_START,
    STEP_SUCCESS,
    STEP_FAILURE,
    STEP_STOPPED,
    /** A decision of the job has led to the step that begins next. */
    DECISION,
    /** A thread of a node that was taken for lost went on, and was held back. */
    STEP_FENCED,
    /** A line that a step wrote. */
    LOG,
    ASSET_MATERIALIZATION,
    /** A step looked at a check of an asset. */
    ASSET_CHECK,
    /** A message for people was left in the outbox. */
    ANNOUNCEMENT,
    /** An item of input was not taken. */
    ITEM_REFUSED
}
