package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.node.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Which runs are under way, by who holds them. A bean of its own, so that each question has its short transaction. */
@ApplicationScoped
public class RunsUnderWay {

    private final EntityManager entities;
    private final DatabaseClock clock;

    @Inject
    RunsUnderWay(EntityManager entities, DatabaseClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    RunsUnderWay() {
        this(null, null);
    }

    /** A run under way, as one look sees it. */
    record UnderWay(long runId, String job, RunStatus status, Optional<Long> execution) {
        UnderWay(long runId, String job, RunStatus status, Long execution) {
            this(runId, job, status, Optional.ofNullable(execution));
        }
    }

    /** Those that this node holds. */
    @Transactional
    List<UnderWay> heldBy(String node) {
        return entities.createQuery(
                        "SELECT NEW dev.pitwall.orchestration.run.RunsUnderWay$UnderWay(r.id, r.job, r.status, r.jobExecution)"
                                + " FROM Run r WHERE r.node = :node AND r.status IN :underWay",
                        UnderWay.class)
                .setParameter("node", node)
                .setParameter("underWay", RunStatus.UNDER_WAY)
                .getResultList();
    }

    /** Those whose node has no lease any more. */
    @Transactional
    List<UnderWay> orphans() {
        return entities.createQuery(
                        "SELECT NEW dev.pitwall.orchestration.run.RunsUnderWay$UnderWay(r.id, r.job, r.status, r.jobExecution)"
                                + " FROM Run r WHERE r.status IN :underWay AND NOT EXISTS"
                                + " (SELECT n FROM Node n WHERE n.id = r.node AND n.leaseUntil > :now)",
                        UnderWay.class)
                .setParameter("underWay", RunStatus.UNDER_WAY)
                .setParameter("now", clock.instant())
                .getResultList();
    }
}
