package dev.pitwall.f1.analytics;

import java.time.Instant;
import java.util.Optional;

/**
 * The table of laps at a moment.
 *
 * @param rows how many
 * @param changedAt when one of them was written last; empty where there is none
 */
record LapsAsTheyStand(long rows, Optional<Instant> changedAt) {

    /** For a cursor: it changes when the laps do. */
    String code() {
        return rows + "@" + changedAt.map(Instant::toString).orElse("never");
    }
}
