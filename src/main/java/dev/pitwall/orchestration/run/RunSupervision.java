package dev.pitwall.orchestration.run;

import dev.pitwall.batch.BatchJobs;
import dev.pitwall.batch.BatchJobs.ExecutionState;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.node.NodeIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the runs that are under way: settles those of this node that have ended without a listener's word, passes stops on,
 * and settles those of nodes that are lost. A run of a live node is never touched by another, however slow it is.
 */
@ApplicationScoped
public class RunSupervision {

    private final EntityManager entities;
    private final NodeIdentity self;
    private final DatabaseClock clock;
    private final BatchJobs jobs;
    private final RunSettlement settlement;
    private final StepRecord steps;

    @Inject
    RunSupervision(
            EntityManager entities,
            NodeIdentity self,
            DatabaseClock clock,
            BatchJobs jobs,
            RunSettlement settlement,
            StepRecord steps) {
        this.entities = entities;
        this.self = self;
        this.clock = clock;
        this.jobs = jobs;
        this.settlement = settlement;
        this.steps = steps;
    }

    RunSupervision() {
        this(null, null, null, null, null, null);
    }

    /** A run under way, as one look sees it. */
    record UnderWay(long runId, RunStatus status, Optional<Long> execution) {
        UnderWay(long runId, RunStatus status, Long execution) {
            this(runId, status, Optional.ofNullable(execution));
        }
    }

    /** Settles and stops what this node holds. */
    void lookAfterOwn() {
        for (var run : heldBy(self.id())) {
            run.execution().ifPresent(execution -> lookAfter(run, execution));
        }
    }

    /** Settles what lost nodes held. */
    void settleOrphans() {
        orphans().forEach(this::settleOrphan);
    }

    private void lookAfter(UnderWay run, long execution) {
        if (run.status() == RunStatus.CANCELING) {
            jobs.stop(execution);
        }
        var state = jobs.state(execution);
        if (state.filter(RunSupervision::ended).isPresent() && run.status() != RunStatus.STARTING) {
            steps.complete(run.runId(), jobs, execution);
            settlement.settle(run.runId(), state.get());
        }
    }

    private void settleOrphan(UnderWay run) {
        var state = run.execution().flatMap(jobs::state);
        if (run.status() == RunStatus.STARTING) {
            // The first listener makes it STARTED before any step works, so nothing of it has happened.
            settlement.giveBack(run.runId());
        } else if (state.filter(RunSupervision::ended).isPresent()
                && state.get().status() != jakarta.batch.runtime.BatchStatus.FAILED) {
            settlement.settle(run.runId(), state.get());
        } else {
            settlement.lost(run.runId());
        }
    }

    private static boolean ended(ExecutionState state) {
        return SettledStatus.of(state.status()).isPresent();
    }

    private List<UnderWay> heldBy(String node) {
        return entities.createQuery(
                        "SELECT NEW dev.pitwall.orchestration.run.RunSupervision$UnderWay(r.id, r.status, r.jobExecution)"
                                + " FROM Run r WHERE r.node = :node AND r.status IN :underWay",
                        UnderWay.class)
                .setParameter("node", node)
                .setParameter("underWay", RunStatus.UNDER_WAY)
                .getResultList();
    }

    @Transactional
    List<UnderWay> orphans() {
        return entities.createQuery(
                        "SELECT NEW dev.pitwall.orchestration.run.RunSupervision$UnderWay(r.id, r.status, r.jobExecution)"
                                + " FROM Run r WHERE r.status IN :underWay AND NOT EXISTS"
                                + " (SELECT n FROM Node n WHERE n.id = r.node AND n.leaseUntil > :now)",
                        UnderWay.class)
                .setParameter("underWay", RunStatus.UNDER_WAY)
                .setParameter("now", clock.instant())
                .getResultList();
    }
}
