package dev.pitwall.orchestration.retention;

import dev.pitwall.orchestration.definition.RetainedKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;

/** Troubles that nobody has been told of for long: such as nothing looks after any more, and all where nothing is told again. */
@ApplicationScoped
public class RetainedTroubles implements RetainedKind {

    private final OldRows rows;

    @Inject
    RetainedTroubles(EntityManager entities) {
        this.rows = new OldRows(entities, "Trouble", "key", "r.toldAt < :before");
    }

    RetainedTroubles() {
        this(null);
    }

    @Override
    public String name() {
        return "troubles";
    }

    @Override
    public String description() {
        return "Troubles that people were told of and that were neither mended nor told again since. The messages stay.";
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
