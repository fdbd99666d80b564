package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.node.NodeIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Whether a job execution on this node still is the work of its run. A bean of its own, so that each question has its transaction. */
@ApplicationScoped
public class RunHold {

    private final EntityManager entities;
    private final NodeIdentity self;

    @Inject
    RunHold(EntityManager entities, NodeIdentity self) {
        this.entities = entities;
        this.self = self;
    }

    RunHold() {
        this(null, null);
    }

    /**
     * In the caller's transaction, with a shared lock on the run until it ends: whoever settles the run comes wholly before, and is seen
     * here, or wholly after the commit. The threads of partitions do not hold each other up.
     */
    @Transactional
    boolean untilCommit(long runId, long execution) {
        var run = Optional.ofNullable(entities.find(Run.class, runId));
        run.ifPresent(found -> entities.refresh(found, LockModeType.PESSIMISTIC_READ));
        return run.filter(found -> found.isWorkOf(self, execution)).isPresent();
    }

    /**
     * At this moment, without a lock: a batchlet's transaction may last for hours, and nobody could stop or settle its run meanwhile.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean now(long runId, long execution) {
        return Optional.ofNullable(entities.find(Run.class, runId))
                .filter(run -> run.isWorkOf(self, execution))
                .isPresent();
    }
}
