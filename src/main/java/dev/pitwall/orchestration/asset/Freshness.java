package dev.pitwall.orchestration.asset;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether an asset is as new as it has to be.
 *
 * @param allowed how old it may be; empty is for ever
 * @param madeAt its latest materialization
 * @param now when this was looked at
 */
public record Freshness(Optional<Duration> allowed, Optional<Instant> madeAt, Instant now) {

    public Freshness {
        Objects.requireNonNull(allowed, "allowed");
        Objects.requireNonNull(madeAt, "madeAt");
        Objects.requireNonNull(now, "now");
    }

    /** How fresh an asset is. */
    public enum Standing {
        FRESH,
        /** Older than it may be. */
        STALE,
        /** No run has made it yet, so it is not late either. */
        NEVER_MADE,
        /** Nothing says how old it may be. */
        NO_RULE
    }

    public Standing standing() {
        if (madeAt.isEmpty()) {
            return Standing.NEVER_MADE;
        }
        return staleAt()
                .map(at -> now.isAfter(at) ? Standing.STALE : Standing.FRESH)
                .orElse(Standing.NO_RULE);
    }

    /** When it becomes, or became, stale. */
    public Optional<Instant> staleAt() {
        return allowed.flatMap(age -> madeAt.map(at -> at.plus(age)));
    }
}
