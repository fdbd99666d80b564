package dev.pitwall.orchestration.automation;

import dev.pitwall.orchestration.definition.Announcement;

/**
 * A sensor has a message for people; fired inside the transaction that writes its tick.
 *
 * @param automation the sensor's name
 */
public record AutomationAnnounced(String automation, Announcement announcement) {}
