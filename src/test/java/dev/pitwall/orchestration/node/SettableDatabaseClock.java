package dev.pitwall.orchestration.node;

import dev.pitwall.testing.SettableClock;
import java.time.Instant;

/** The database's clock as a test sets it. */
public final class SettableDatabaseClock extends DatabaseClock {

    private final SettableClock clock;

    public SettableDatabaseClock(SettableClock clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public Instant measure() {
        return clock.instant();
    }
}
