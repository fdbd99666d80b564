package dev.pitwall.orchestration.asset;

/** How a partition stands. */
public enum PartitionStatus {
    /** A run has made it, and the latest run for it did not fail. */
    MATERIALIZED,
    /** The latest run for it failed. */
    FAILED,
    /** No run has made it. */
    MISSING,
    /** A run for it waits or is under way. */
    IN_PROGRESS
}
