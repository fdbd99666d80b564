package dev.pitwall.orchestration.automation;

import dev.pitwall.orchestration.definition.Announcement;
import java.util.OptionalLong;

/**
 * A sensor has a message for people; fired inside the transaction that writes its tick.
 *
 * @param automation the sensor's name
 * @param about the run whose end it reacted to; empty for a sensor that watches no runs
 */
public record AutomationAnnounced(String automation, OptionalLong about, Announcement announcement) {}
