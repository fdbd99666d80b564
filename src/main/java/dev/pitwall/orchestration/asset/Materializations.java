package dev.pitwall.orchestration.asset;

import dev.pitwall.orchestration.run.RunFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Keeps and reads materializations. */
@ApplicationScoped
public class Materializations {

    private final EntityManager entities;

    @Inject
    Materializations(EntityManager entities) {
        this.entities = entities;
    }

    Materializations() {
        this(null);
    }

    /** Joins the step's transaction: rows and the news of them are there together or not at all. */
    @Transactional
    void keep(@Observes RunFact.Materialized fact) {
        entities.persist(new MaterializedAsset(fact));
    }

    @Transactional
    public List<MaterializedAsset> ofRun(long runId) {
        return entities.createQuery(
                        "SELECT m FROM MaterializedAsset m WHERE m.runId = :run ORDER BY m.id", MaterializedAsset.class)
                .setParameter("run", runId)
                .getResultList();
    }

    /** At most {@code limit} of an asset whose id is below {@code before}, newest first. */
    @Transactional
    public List<MaterializedAsset> ofAsset(String asset, long before, int limit) {
        return entities.createQuery(
                        "SELECT m FROM MaterializedAsset m WHERE m.asset = :asset AND m.id < :before ORDER BY m.id DESC",
                        MaterializedAsset.class)
                .setParameter("asset", asset)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    @Transactional
    public Optional<MaterializedAsset> latest(String asset) {
        return ofAsset(asset, Long.MAX_VALUE, 1).stream().findFirst();
    }
}
