package dev.pitwall.orchestration.definition;

import java.time.Instant;
import java.util.Optional;

/**
 * What a sensor knows when it is evaluated.
 *
 * @param cursor what the last evaluation that was committed left as its memory
 * @param now the time of the tick, by the database's clock
 */
public record SensorContext(Optional<String> cursor, Instant now) {}
