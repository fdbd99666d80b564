package dev.pitwall.f1.timing.store;

import java.time.Instant;

/**
 * An answer of the store, without its body.
 *
 * @param at when it came in first
 */
public record ReadPayload(long id, String address, String sha256, long bytes, Instant at) {}
