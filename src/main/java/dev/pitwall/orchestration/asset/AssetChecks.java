package dev.pitwall.orchestration.asset;

import dev.pitwall.orchestration.run.RunFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** Keeps and reads what looking at checks came to. */
@ApplicationScoped
public class AssetChecks {

    private final EntityManager entities;

    @Inject
    AssetChecks(EntityManager entities) {
        this.entities = entities;
    }

    AssetChecks() {
        this(null);
    }

    /** Joins the transaction in which the step tells it. */
    @Transactional
    void keep(@Observes RunFact.Checked fact) {
        entities.persist(new AssetCheckResult(fact));
    }

    /** In the order in which the run looked. */
    @Transactional
    public List<AssetCheckResult> ofRun(long runId) {
        return entities.createQuery(
                        "SELECT c FROM AssetCheckResult c WHERE c.runId = :run ORDER BY c.id", AssetCheckResult.class)
                .setParameter("run", runId)
                .getResultList();
    }

    /** The latest result of each check that was ever looked at. */
    @Transactional
    public List<AssetCheckResult> latest(Collection<String> assets) {
        return entities.createQuery(
                        "SELECT c FROM AssetCheckResult c WHERE c.id IN (SELECT MAX(l.id) FROM AssetCheckResult l"
                                + " WHERE l.asset IN :assets GROUP BY l.asset, l.check) ORDER BY c.asset, c.check",
                        AssetCheckResult.class)
                .setParameter("assets", assets)
                .getResultList();
    }

    /** At most {@code limit} results of a check whose id is below {@code before}, newest first. */
    @Transactional
    public List<AssetCheckResult> ofCheck(String asset, String check, long before, int limit) {
        return entities.createQuery(
                        "SELECT c FROM AssetCheckResult c WHERE c.asset = :asset AND c.check = :check AND c.id < :before"
                                + " ORDER BY c.id DESC",
                        AssetCheckResult.class)
                .setParameter("asset", asset)
                .setParameter("check", check)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }
}
