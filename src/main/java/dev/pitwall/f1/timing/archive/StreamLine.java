package dev.pitwall.f1.timing.archive;

import jakarta.json.JsonObject;
import java.time.Duration;

/**
 * A line of a stream.
 *
 * @param number in the file, from 1
 * @param at the session's clock, which starts before the session does
 * @param change to be merged into the state of the topic
 */
public record StreamLine(long number, Duration at, JsonObject change) {}
