package dev.pitwall.orchestration.automation;

/** What makes ticks. The names are stored. */
public enum AutomationKind {
    SCHEDULE,
    SENSOR
}
