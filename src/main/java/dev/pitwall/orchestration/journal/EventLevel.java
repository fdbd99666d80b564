package dev.pitwall.orchestration.journal;

/** How much a line of the journal matters. The names are stored. */
public enum EventLevel {
    INFO,
    WARN,
    ERROR
}
