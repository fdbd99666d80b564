package dev.pitwall.orchestration.retention;

import dev.pitwall.orchestration.definition.RetainedKind;
import dev.pitwall.orchestration.run.RunStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Runs that are over, with their steps and the partitions of these, tags, events, refused items, ends, materializations and results of
 * checks. Run keys stay: they happen once for ever.
 */
@ApplicationScoped
public class RetainedRuns implements RetainedKind {

    /**
     * A run that made the latest materialization of an asset is where that asset's rows come from, and the run that was last queued
     * for a partition is what its state is read from.
     */
    private static final String DELETABLE =
            " FROM Run r WHERE r.status IN :finished AND r.endedAt < :before AND NOT EXISTS ("
                    + "SELECT m.id FROM MaterializedAsset m WHERE m.runId = r.id"
                    + " AND m.id = (SELECT MAX(n.id) FROM MaterializedAsset n WHERE n.asset = m.asset))"
                    + " AND NOT EXISTS (SELECT p.runId FROM PartitionRun p WHERE p.job = r.job AND p.runId = r.id)"
                    + " AND NOT EXISTS (SELECT i.runId FROM ImportedRun i WHERE i.runId = r.id AND i.importedAt >= :before)";

    /** A later one of the same part of the same asset. */
    private static final String OUTDATED = "SELECT m.id FROM MaterializedAsset m WHERE m.runId IN :runs AND EXISTS ("
            + "SELECT n.id FROM MaterializedAsset n WHERE n.asset = m.asset AND n.id > m.id"
            + " AND (n.partitionKey = m.partitionKey OR (n.partitionKey IS NULL AND m.partitionKey IS NULL)))";

    /** A later look at the same check. */
    private static final String SUPERSEDED = "SELECT c.id FROM AssetCheckResult c WHERE c.runId IN :runs AND EXISTS ("
            + "SELECT d.id FROM AssetCheckResult d WHERE d.asset = c.asset AND d.check = c.check AND d.id > c.id)";

    private final EntityManager entities;

    @Inject
    RetainedRuns(EntityManager entities) {
        this.entities = entities;
    }

    RetainedRuns() {
        this(null);
    }

    @Override
    public String name() {
        return "runs";
    }

    @Override
    public String description() {
        return "Runs that are over, with all that hangs on them. Kept: runs under way or waiting, the run that made the latest"
                + " materialization of an asset, the run last queued for a partition, the latest materialization of each partition and"
                + " result of each check, and run keys. The age of an imported run counts from its import.";
    }

    @Override
    public Duration usualAge() {
        return Duration.ofDays(365);
    }

    @Override
    public long count(Instant before) {
        return over(entities.createQuery("SELECT COUNT(r)" + DELETABLE, Long.class), before)
                .getSingleResult();
    }

    @Override
    public Deleted delete(Instant before, int limit) {
        var runs = over(entities.createQuery("SELECT r.id" + DELETABLE + " ORDER BY r.id", Long.class), before)
                .setMaxResults(limit)
                .getResultList();
        if (runs.isEmpty()) {
            return new Deleted(0, false);
        }
        if (deleteEvents(runs, limit) == limit) {
            return new Deleted(0, true);
        }
        deleteOf("StepPartition p WHERE p.runId", runs);
        deleteOf("RunStep s WHERE s.runId", runs);
        deleteOf("RefusedItem i WHERE i.runId", runs);
        deleteOf("TickRun t WHERE t.runId", runs);
        deleteOf("RunEnd e WHERE e.runId", runs);
        var outdated = idsOf(OUTDATED, runs);
        deleteOf("MaterializedNumber n WHERE n.materializationId", outdated);
        deleteOf("MaterializedAsset m WHERE m.id", outdated);
        deleteOf("AssetCheckResult c WHERE c.id", idsOf(SUPERSEDED, runs));
        return new Deleted(deleteOf("Run r WHERE r.id", runs), runs.size() == limit);
    }

    /** A run may have a million events: they go first, in steps of their own. */
    private int deleteEvents(List<Long> runs, int limit) {
        var events = entities.createQuery(
                        "SELECT e.id FROM RunEvent e WHERE e.runId IN :runs ORDER BY e.runId, e.id", Long.class)
                .setParameter("runs", runs)
                .setMaxResults(limit)
                .getResultList();
        return deleteOf("RunEvent e WHERE e.id", events);
    }

    /** Asked for first: MySQL deletes from no table that the same statement asks. */
    private List<Long> idsOf(String query, List<Long> runs) {
        return entities.createQuery(query, Long.class)
                .setParameter("runs", runs)
                .getResultList();
    }

    private int deleteOf(String entityAndAttribute, List<Long> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        return entities.createQuery("DELETE FROM " + entityAndAttribute + " IN :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    private static TypedQuery<Long> over(TypedQuery<Long> query, Instant before) {
        return query.setParameter("finished", RunStatus.FINISHED).setParameter("before", before);
    }
}
