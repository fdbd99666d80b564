package dev.pitwall.orchestration.backfill;

import dev.pitwall.orchestration.asset.PartitionStatus;

/** Which partitions of a range a backfill takes. The names are stored, and so for ever. */
public enum BackfillChoice {
    /** Every one that no run makes just now. */
    ALL("all"),
    /** Those that no run has made. */
    MISSING("missing ones only"),
    /** Those whose latest run failed. */
    FAILED("failed ones only");

    private final String words;

    BackfillChoice(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** A partition that a run makes just now is never taken: two runs at once would make the same. */
    boolean takes(PartitionStatus status) {
        return switch (this) {
            case ALL -> status != PartitionStatus.IN_PROGRESS;
            case MISSING -> status == PartitionStatus.MISSING;
            case FAILED -> status == PartitionStatus.FAILED;
        };
    }
}
