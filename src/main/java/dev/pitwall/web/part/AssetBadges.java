package dev.pitwall.web.part;

import dev.pitwall.orchestration.asset.CheckState;
import dev.pitwall.orchestration.asset.Freshness;
import dev.pitwall.orchestration.asset.PartitionStatus;

/** The states of assets as every page shows them. */
public final class AssetBadges {

    private AssetBadges() {}

    public static Badge of(Freshness.Standing standing) {
        return switch (standing) {
            case FRESH -> new Badge("FRESH", "success", "success");
            case STALE -> new Badge("STALE", "warning", "queued");
            case NEVER_MADE -> new Badge("NEVER MADE", "waiting", "quiet");
            case NO_RULE -> new Badge("MADE", "success", "quiet");
        };
    }

    public static Badge of(CheckState.Standing standing) {
        return switch (standing) {
            case PASSED -> new Badge("PASSED", "success", "success");
            case NOT_LOOKED_AT -> new Badge("NOT LOOKED AT", "waiting", "quiet");
            case WARNING -> new Badge("WARNING", "warning", "queued");
            case FAILED -> new Badge("FAILED", "failure", "failure");
        };
    }

    public static Badge of(PartitionStatus status) {
        return switch (status) {
            case MATERIALIZED -> new Badge("MATERIALIZED", "success", "success");
            case FAILED -> new Badge("FAILED", "failure", "failure");
            case MISSING -> new Badge("MISSING", "waiting", "quiet");
            case IN_PROGRESS -> new Badge("IN PROGRESS", "running", "running");
        };
    }
}
