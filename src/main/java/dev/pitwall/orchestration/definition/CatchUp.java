package dev.pitwall.orchestration.definition;

import java.time.Instant;
import java.util.List;

/** What a schedule does with the ticks that it missed while no node was up or while it was paused. */
public enum CatchUp {
    /** The missed ticks are dropped; the next due one is the first. */
    SKIP {
        @Override
        public List<Instant> of(List<Instant> missed) {
            return List.of();
        }
    },
    /** The latest missed tick is made up for. */
    LAST {
        @Override
        public List<Instant> of(List<Instant> missed) {
            return missed.isEmpty() ? missed : missed.subList(missed.size() - 1, missed.size());
        }
    },
    /** Every missed tick is made up for, oldest first. */
    ALL {
        @Override
        public List<Instant> of(List<Instant> missed) {
            return missed;
        }
    };

    /** The ticks to make up for, of those missed, in order. */
    public abstract List<Instant> of(List<Instant> missed);
}
