package dev.pitwall.orchestration.automation;

/** What a tick came to. The names are stored. */
public enum TickStatus {
    /** Its evaluation is under way, or its node was lost during it. */
    STARTED,
    /** It asked for runs, or the sensor did something itself. */
    SUCCESS,
    /** There was nothing to do, for the reason it gives. */
    SKIPPED,
    /** The evaluation threw, took too long, or asked for what is not allowed. */
    FAILURE
}
