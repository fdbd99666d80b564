package dev.pitwall.orchestration.alert;

/** Why people are told. The names are stored. */
public enum MessageKind {
    /** A step had something to say. */
    ANNOUNCEMENT,
    /** A run ended in failure and will not be tried again by itself. */
    RUN_FAILURE,
    /** A schedule or sensor could not be evaluated. */
    TICK_FAILURE,
    /** An asset is older than it may be. */
    STALE_ASSET,
    /** An asset's check did not hold. */
    CHECK_FAILURE,
    /** A run takes far longer than usual, or has not started when it should have. */
    LATE_RUN,
    /** A node stopped giving signs of life. */
    NODE_LOST,
    /** Someone wanted to see whether the channel works; never in the outbox. */
    CHANNEL_TRIAL
}
