package dev.pitwall.orchestration.retention;

import dev.pitwall.orchestration.automation.TickStatus;
import dev.pitwall.orchestration.definition.RetainedKind.Deleted;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Ticks of some states, one automation after the other, since that is how they are indexed. The latest tick of an automation
 * stays: it says how the automation is.
 */
final class OldTicks {

    private static final String OLD = " FROM Tick t WHERE t.automation = :automation AND t.status IN :statuses"
            + " AND t.dueAt < :before AND t.id < :latest"
            + " AND NOT EXISTS (SELECT i.tickId FROM ImportedTick i WHERE i.tickId = t.id AND i.importedAt >= :before)";

    private final EntityManager entities;
    private final Set<TickStatus> statuses;

    OldTicks(EntityManager entities, Set<TickStatus> statuses) {
        this.entities = entities;
        this.statuses = statuses;
    }

    long count(Instant before) {
        return automations().stream()
                .mapToLong(automation -> entities.createQuery("SELECT COUNT(t)" + OLD, Long.class)
                        .setParameter("automation", automation)
                        .setParameter("statuses", statuses)
                        .setParameter("before", before)
                        .setParameter("latest", latest(automation))
                        .getSingleResult())
                .sum();
    }

    Deleted delete(Instant before, int limit) {
        for (var automation : automations()) {
            var ticks = entities.createQuery("SELECT t.id" + OLD + " ORDER BY t.id", Long.class)
                    .setParameter("automation", automation)
                    .setParameter("statuses", statuses)
                    .setParameter("before", before)
                    .setParameter("latest", latest(automation))
                    .setMaxResults(limit)
                    .getResultList();
            if (!ticks.isEmpty()) {
                delete("DELETE FROM TickRun r WHERE r.tickId IN :ids", ticks);
                return new Deleted(delete("DELETE FROM Tick t WHERE t.id IN :ids", ticks), true);
            }
        }
        return new Deleted(0, false);
    }

    private List<String> automations() {
        return entities.createQuery("SELECT DISTINCT t.automation FROM Tick t ORDER BY t.automation", String.class)
                .getResultList();
    }

    private long latest(String automation) {
        return entities.createQuery("SELECT MAX(t.id) FROM Tick t WHERE t.automation = :automation", Long.class)
                .setParameter("automation", automation)
                .getSingleResult();
    }

    private int delete(String statement, List<Long> ids) {
        return entities.createQuery(statement).setParameter("ids", ids).executeUpdate();
    }
}
