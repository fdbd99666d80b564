package dev.pitwall.orchestration.retention;

import dev.pitwall.orchestration.definition.RetainedKind;
import dev.pitwall.orchestration.run.RunStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;

/** The journals of runs that are over: the run stays, with its state, steps and root cause. */
@ApplicationScoped
public class RetainedEvents implements RetainedKind {

    private static final String OLD =
            " FROM RunEvent e, Run r WHERE r.id = e.runId AND r.status IN :finished AND r.endedAt < :before"
                    + " AND NOT EXISTS (SELECT i.runId FROM ImportedRun i WHERE i.runId = r.id AND i.importedAt >= :before)";

    private final EntityManager entities;

    @Inject
    RetainedEvents(EntityManager entities) {
        this.entities = entities;
    }

    RetainedEvents() {
        this(null);
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public String description() {
        return "Lines of the journals of runs that are over. Kept: the run itself with its state, steps, counts and root cause.";
    }

    @Override
    public Duration usualAge() {
        return Duration.ofDays(90);
    }

    @Override
    public long count(Instant before) {
        return over(entities.createQuery("SELECT COUNT(e)" + OLD, Long.class), before)
                .getSingleResult();
    }

    @Override
    public Deleted delete(Instant before, int limit) {
        var events = over(entities.createQuery("SELECT e.id" + OLD + " ORDER BY e.id", Long.class), before)
                .setMaxResults(limit)
                .getResultList();
        if (events.isEmpty()) {
            return new Deleted(0, false);
        }
        var deleted = entities.createQuery("DELETE FROM RunEvent e WHERE e.id IN :ids")
                .setParameter("ids", events)
                .executeUpdate();
        return new Deleted(deleted, events.size() == limit);
    }

    private static TypedQuery<Long> over(TypedQuery<Long> query, Instant before) {
        return query.setParameter("finished", RunStatus.FINISHED).setParameter("before", before);
    }
}
