package dev.pitwall.orchestration.asset;

import java.time.Instant;
import java.util.Optional;

/** A materialization without its metadata, which may be large. */
public record LatestMaterialization(long id, String asset, Optional<String> partition, long runId, Instant at) {}
