package dev.pitwall.orchestration.automation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads ticks for pages and the API, by key. */
@ApplicationScoped
public class TickHistory {

    private final EntityManager entities;

    @Inject
    TickHistory(EntityManager entities) {
        this.entities = entities;
    }

    TickHistory() {
        this(null);
    }

    /**
     * At most {@code limit} ticks of an automation whose id is below {@code before}, newest first.
     *
     * @param statuses wanted ones; empty is all
     */
    @Transactional
    public List<Tick> newest(String automation, Set<TickStatus> statuses, long before, int limit) {
        return entities.createQuery(
                        "SELECT t FROM Tick t WHERE t.automation = :name AND t.status IN :statuses AND t.id < :before"
                                + " ORDER BY t.id DESC",
                        Tick.class)
                .setParameter("name", automation)
                .setParameter("statuses", statuses.isEmpty() ? Set.of(TickStatus.values()) : statuses)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The latest tick that has ended. */
    @Transactional
    public Optional<Tick> last(String automation) {
        return newest(automation, Set.of(TickStatus.SUCCESS, TickStatus.SKIPPED, TickStatus.FAILURE), Long.MAX_VALUE, 1)
                .stream()
                .findFirst();
    }

    @Transactional
    public Optional<Tick> find(long tickId) {
        return Optional.ofNullable(entities.find(Tick.class, tickId));
    }

    /** The runs that a tick asked for. */
    @Transactional
    public List<TickRun> runs(long tickId) {
        return entities.createQuery("SELECT r FROM TickRun r WHERE r.tickId = :tick ORDER BY r.runId", TickRun.class)
                .setParameter("tick", tickId)
                .getResultList();
    }
}
