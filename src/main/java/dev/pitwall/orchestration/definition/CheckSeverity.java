package dev.pitwall.orchestration.definition;

/** How bad it is when a check fails. The names are stored, and so for ever. */
public enum CheckSeverity {
    /** Someone should look; nothing stops. */
    WARN,
    /** The asset should not be used. */
    ERROR
}
