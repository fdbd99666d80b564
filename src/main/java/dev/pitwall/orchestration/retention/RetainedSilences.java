package dev.pitwall.orchestration.retention;

import dev.pitwall.orchestration.definition.RetainedKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;

/** Silences that are over. */
@ApplicationScoped
public class RetainedSilences implements RetainedKind {

    private final OldRows rows;

    @Inject
    RetainedSilences(EntityManager entities) {
        this.rows = new OldRows(entities, "Silence", "id", "r.until < :before");
    }

    RetainedSilences() {
        this(null);
    }

    @Override
    public String name() {
        return "silences";
    }

    @Override
    public String description() {
        return "Silences that are over. Kept: those that last.";
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
