package dev.pitwall.orchestration.backfill;

import java.util.EnumSet;
import java.util.Set;

/** The states of a backfill. The names are stored, and so for ever. */
public enum BackfillStatus {
    /** Partitions wait for their run, or runs are not over. Set at the start, and when failed ones are made again. */
    IN_PROGRESS,
    /** Someone canceled it and runs of it are not over yet. */
    CANCELING,
    /** It was canceled and all its runs are over; what is left may be made again. */
    CANCELED,
    /** Every partition was made; nothing follows. */
    COMPLETED_SUCCESS,
    /** Every run is over, and some did not end well; these may be made again. */
    COMPLETED_FAILED;

    /** Those that a node has to look after. */
    public static final Set<BackfillStatus> ACTIVE = EnumSet.of(IN_PROGRESS, CANCELING);

    /** The one table of allowed moves. */
    public Set<BackfillStatus> next() {
        return switch (this) {
            case IN_PROGRESS -> EnumSet.of(CANCELING, COMPLETED_SUCCESS, COMPLETED_FAILED);
            case CANCELING -> EnumSet.of(CANCELED);
            case CANCELED, COMPLETED_FAILED -> EnumSet.of(IN_PROGRESS);
            case COMPLETED_SUCCESS -> EnumSet.noneOf(BackfillStatus.class);
        };
    }

    public boolean cancelable() {
        return next().contains(CANCELING);
    }

    /** Whether what failed or was canceled may be made again. */
    public boolean repeatable() {
        return next().contains(IN_PROGRESS);
    }
}
