package dev.pitwall.orchestration.retention;

import dev.pitwall.orchestration.automation.TickStatus;
import dev.pitwall.orchestration.definition.RetainedKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Ticks that asked for runs, acted or failed. */
@ApplicationScoped
public class RetainedTicks implements RetainedKind {

    private final OldTicks ticks;

    @Inject
    RetainedTicks(EntityManager entities) {
        this.ticks = new OldTicks(entities, Set.of(TickStatus.SUCCESS, TickStatus.FAILURE));
    }

    RetainedTicks() {
        this(null);
    }

    @Override
    public String name() {
        return "other-ticks";
    }

    @Override
    public String description() {
        return "Ticks that asked for runs, acted or failed. Kept: the latest tick of each schedule and sensor, and those being evaluated.";
    }

    @Override
    public Duration usualAge() {
        return Duration.ofDays(180);
    }

    @Override
    public long count(Instant before) {
        return ticks.count(before);
    }

    @Override
    public Deleted delete(Instant before, int limit) {
        return ticks.delete(before, limit);
    }
}
