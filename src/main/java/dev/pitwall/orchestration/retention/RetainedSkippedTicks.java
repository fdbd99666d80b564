package dev.pitwall.orchestration.retention;

import dev.pitwall.orchestration.automation.TickStatus;
import dev.pitwall.orchestration.definition.RetainedKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Ticks that had nothing to do: a sensor that looks twice a minute makes a million of them a year. */
@ApplicationScoped
public class RetainedSkippedTicks implements RetainedKind {

    private final OldTicks ticks;

    @Inject
    RetainedSkippedTicks(EntityManager entities) {
        this.ticks = new OldTicks(entities, Set.of(TickStatus.SKIPPED));
    }

    RetainedSkippedTicks() {
        this(null);
    }

    @Override
    public String name() {
        return "skipped-ticks";
    }

    @Override
    public String description() {
        return "Ticks that had nothing to do. Kept: the latest tick of each schedule and sensor.";
    }

    @Override
    public Duration usualAge() {
        return Duration.ofDays(14);
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
