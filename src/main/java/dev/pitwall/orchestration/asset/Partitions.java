package dev.pitwall.orchestration.asset;

import dev.pitwall.orchestration.definition.AssetDefinition;
import dev.pitwall.orchestration.definition.PartitionKey;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunFact;
import dev.pitwall.orchestration.run.RunStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** How the partitions of an asset stand. */
@ApplicationScoped
public class Partitions {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Partitions(EntityManager entities, DatabaseClock clock) {
        this(entities, (Clock) clock);
    }

    Partitions(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Partitions() {
        this(null, (Clock) null);
    }

    private record LatestRun(long id, RunStatus status) {}

    /** In the transaction that queues the run. A statement and not an entity: two nodes may queue for one partition. */
    @Transactional
    void remember(@Observes RunFact.Queued fact) {
        var run = entities.find(Run.class, fact.runId());
        if (run != null && run.partition().isPresent()) {
            entities.createQuery("INSERT INTO PartitionRun (job, partitionKey, runId) VALUES (:job, :key, :run)"
                            + " ON CONFLICT DO UPDATE SET runId = :run")
                    .setParameter("job", run.job())
                    .setParameter("key", run.partition().get().value())
                    .setParameter("run", run.id())
                    .executeUpdate();
        }
    }

    /** Every partition that the asset has now, in the order of its definition; none for an asset without partitions. */
    @Transactional
    public List<PartitionState> of(AssetDefinition asset) {
        return asset.partitions()
                .map(parts -> states(asset, parts.keys(clock.instant())))
                .orElse(List.of());
    }

    private List<PartitionState> states(AssetDefinition asset, List<PartitionKey> keys) {
        var made = made(asset.key().value());
        var runs = runs(asset.madeBy());
        return keys.stream()
                .map(key -> {
                    var run = runs.get(key.value());
                    return new PartitionState(
                            key,
                            status(run, made.contains(key.value())),
                            run == null ? OptionalLong.empty() : OptionalLong.of(run.id()));
                })
                .toList();
    }

    private static PartitionStatus status(LatestRun run, boolean made) {
        if (run != null && !run.status().finished()) {
            return PartitionStatus.IN_PROGRESS;
        }
        if (run != null && run.status() == RunStatus.FAILURE) {
            return PartitionStatus.FAILED;
        }
        return made ? PartitionStatus.MATERIALIZED : PartitionStatus.MISSING;
    }

    private Set<String> made(String asset) {
        return new HashSet<>(entities.createQuery(
                        "SELECT DISTINCT m.partitionKey FROM MaterializedAsset m"
                                + " WHERE m.asset = :asset AND m.partitionKey IS NOT NULL",
                        String.class)
                .setParameter("asset", asset)
                .getResultList());
    }

    /** Of several jobs that make the asset, the latest run counts. */
    private Map<String, LatestRun> runs(List<String> jobs) {
        var latest = new HashMap<String, LatestRun>();
        if (jobs.isEmpty()) {
            return latest;
        }
        entities.createQuery(
                        "SELECT p.partitionKey, r.id, r.status FROM PartitionRun p, Run r"
                                + " WHERE r.id = p.runId AND p.job IN :jobs",
                        Object[].class)
                .setParameter("jobs", jobs)
                .getResultList()
                .forEach(row -> latest.merge(
                        (String) row[0],
                        new LatestRun((Long) row[1], (RunStatus) row[2]),
                        (one, other) -> one.id() > other.id() ? one : other));
        return latest;
    }
}
