package dev.pitwall.orchestration.backfill;

import dev.pitwall.orchestration.backfill.PlannedPartition.Standing;
import dev.pitwall.orchestration.run.RunStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads backfills and how far they are. */
@ApplicationScoped
public class BackfillHistory {

    private final EntityManager entities;

    @Inject
    BackfillHistory(EntityManager entities) {
        this.entities = entities;
    }

    BackfillHistory() {
        this(null);
    }

    @Transactional
    public Optional<Backfill> find(long id) {
        return Optional.ofNullable(entities.find(Backfill.class, id));
    }

    /** At most {@code limit} whose number is below {@code before}, newest first. */
    @Transactional
    public List<Backfill> newest(long before, int limit) {
        return entities.createQuery("SELECT b FROM Backfill b WHERE b.id < :before ORDER BY b.id DESC", Backfill.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many of its partitions stand how; each standing has a count, be it 0. */
    @Transactional
    public Map<Standing, Long> progress(long id) {
        var counts = new EnumMap<Standing, Long>(Standing.class);
        for (var standing : Standing.values()) {
            counts.put(standing, 0L);
        }
        entities.createQuery(
                        "SELECT r.status, COUNT(p) FROM BackfillPartition p LEFT JOIN Run r ON r.id = p.runId"
                                + " WHERE p.backfillId = :id GROUP BY r.status",
                        Object[].class)
                .setParameter("id", id)
                .getResultList()
                .forEach(row -> counts.merge(
                        row[0] == null ? Standing.WAITING : Standing.of((RunStatus) row[0]), (Long) row[1], Long::sum));
        return counts;
    }

    /** At most {@code limit} of its partitions, in the order of the plan, from a position on. */
    @Transactional
    public List<PlannedPartition> partitions(long id, int from, int limit) {
        return entities
                .createQuery(
                        "SELECT p.partitionKey, p.position, p.runId, r.status, r.rootCause FROM BackfillPartition p"
                                + " LEFT JOIN Run r ON r.id = p.runId WHERE p.backfillId = :id AND p.position >= :from"
                                + " ORDER BY p.position",
                        Object[].class)
                .setParameter("id", id)
                .setParameter("from", from)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new PlannedPartition(
                        (String) row[0],
                        (Integer) row[1],
                        Optional.ofNullable((Long) row[2]),
                        Optional.ofNullable((RunStatus) row[3]),
                        Optional.ofNullable((String) row[4])))
                .toList();
    }
}
