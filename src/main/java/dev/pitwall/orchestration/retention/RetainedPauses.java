package dev.pitwall.orchestration.retention;

import dev.pitwall.orchestration.definition.RetainedKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;

/** Pauses that are over; why something did not run is told from them. */
@ApplicationScoped
public class RetainedPauses implements RetainedKind {

    private final OldRows rows;

    @Inject
    RetainedPauses(EntityManager entities) {
        this.rows = new OldRows(entities, "Pause", "id", "r.endedAt < :before");
    }

    RetainedPauses() {
        this(null);
    }

    @Override
    public String name() {
        return "pauses";
    }

    @Override
    public String description() {
        return "Pauses that are over. Kept: those that last, however long ago they began.";
    }

    @Override
    public Duration usualAge() {
        return Duration.ofDays(365);
    }

    @Override
    public long count(Instant before) {
        return rows.count(before);
    }

    @Override
    public Deleted delete(Instant before, int limit) {
        return rows.delete(before, limit);
    }
}
