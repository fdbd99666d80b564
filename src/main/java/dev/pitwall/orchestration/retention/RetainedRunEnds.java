package dev.pitwall.orchestration.retention;

import dev.pitwall.orchestration.definition.RetainedKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;

/** Ends of runs, which run-status sensors read once and by number; a run that stays for long has no use for them. */
@ApplicationScoped
public class RetainedRunEnds implements RetainedKind {

    private final OldRows rows;

    @Inject
    RetainedRunEnds(EntityManager entities) {
        this.rows = new OldRows(entities, "RunEnd", "id", "r.at < :before AND r.id < (SELECT MAX(l.id) FROM RunEnd l)");
    }

    RetainedRunEnds() {
        this(null);
    }

    @Override
    public String name() {
        return "run-ends";
    }

    @Override
    public String description() {
        return "Ends of runs that run-status sensors have read. Kept: the latest one, from which sensors that are turned on begin.";
    }

    @Override
    public Duration usualAge() {
        return Duration.ofDays(90);
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
