package dev.pitwall.orchestration.definition;

/** How a run ended. The names are stored. */
public enum RunOutcome {
    SUCCESS,
    FAILURE,
    CANCELED
}
