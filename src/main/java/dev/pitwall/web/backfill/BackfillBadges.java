package dev.pitwall.web.backfill;

import dev.pitwall.orchestration.backfill.BackfillStatus;
import dev.pitwall.orchestration.backfill.PlannedPartition.Standing;
import dev.pitwall.web.part.Badge;

/** The states of backfills as every page shows them. */
final class BackfillBadges {

    private BackfillBadges() {}

    static Badge of(BackfillStatus status) {
        return switch (status) {
            case IN_PROGRESS -> new Badge("IN PROGRESS", "running", "running");
            case CANCELING -> new Badge("CANCELING", "canceled", "queued");
            case CANCELED -> new Badge("CANCELED", "canceled", "quiet");
            case COMPLETED_SUCCESS -> new Badge("SUCCESS", "success", "success");
            case COMPLETED_FAILED -> new Badge("FAILURE", "failure", "failure");
        };
    }

    static Badge of(Standing standing) {
        return switch (standing) {
            case WAITING -> new Badge("WAITING", "waiting", "quiet");
            case IN_PROGRESS -> new Badge("IN PROGRESS", "running", "running");
            case MADE -> new Badge("MADE", "success", "success");
            case FAILED -> new Badge("FAILED", "failure", "failure");
            case CANCELED -> new Badge("CANCELED", "canceled", "quiet");
        };
    }
}
