package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.definition.Announcement;

/** A message with all that it says, its pictures too. */
public record OutboxLetter(OutboxEntry entry, Announcement announcement) {}
