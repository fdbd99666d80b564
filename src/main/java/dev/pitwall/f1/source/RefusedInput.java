package dev.pitwall.f1.source;

import java.time.Instant;

/** A row of a source that was not taken, as it came. */
public record RefusedInput(String table, String origin, String reason, String raw, long runId, Instant lastAt) {}
