package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.journal.EventType;
import dev.pitwall.orchestration.journal.Journal;
import dev.pitwall.orchestration.journal.RunEvent;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.node.NodeIdentity;
import dev.pitwall.orchestration.pause.Pauses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands queued runs to nodes, one at a time, within the limits. */
@ApplicationScoped
public class RunQueue {

    private final EntityManager entities;
    private final NodeIdentity self;
    private final Journal journal;
    private final Pauses pauses;
    private final DatabaseClock clock;
    private final int mostUnderWay;

    /** @param mostUnderWay runs that may be under way at a time, on all nodes together */
    @Inject
    RunQueue(
            EntityManager entities,
            NodeIdentity self,
            Journal journal,
            Pauses pauses,
            DatabaseClock clock,
            @ConfigProperty(name = "pitwall.queue.max-concurrent-runs", defaultValue = "10") int mostUnderWay) {
        this.entities = entities;
        this.self = self;
        this.journal = journal;
        this.pauses = pauses;
        this.clock = clock;
        this.mostUnderWay = mostUnderWay;
    }

    RunQueue() {
        this(null, null, null, null, null, 0);
    }

    /** What a launcher needs of the run that it was handed. */
    record Claimed(long runId, String job, Optional<Long> continues) {}

    /**
     * Takes the first run that may start: the highest priority, then the longest wait. The gate is locked until the
     * transaction ends, so that two nodes never count the same free place.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Claimed> claimNext() {
        entities.find(QueueGate.class, QueueGate.ID, LockModeType.PESSIMISTIC_WRITE);
        var paused = pauses.active();
        if (paused.everything() || underWay() >= mostUnderWay) {
            return Optional.empty();
        }
        return entities.createQuery(
                        "SELECT r FROM Run r WHERE r.status = :queued AND (r.notBefore IS NULL OR r.notBefore <= :now)"
                                + " AND r.workspace NOT IN :paused"
                                + " ORDER BY r.priority DESC, r.id",
                        Run.class)
                .setParameter("queued", RunStatus.QUEUED)
                .setParameter("now", clock.instant())
                .setParameter("paused", orNone(paused.workspaces()))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(this::take);
    }

    /** An IN of nothing is not SQL; no workspace has an empty name. */
    private static Set<String> orNone(Set<String> workspaces) {
        return workspaces.isEmpty() ? Set.of("") : workspaces;
    }

    private Claimed take(Run run) {
        run.takenBy(self, clock.instant());
        journal.append(
                RunEvent.info(run.id(), clock.instant(), EventType.RUN_STARTING, "taken by node " + self.name()));
        var continues = run.jobExecution();
        return new Claimed(
                run.id(), run.job(), continues.isPresent() ? Optional.of(continues.getAsLong()) : Optional.empty());
    }

    private long underWay() {
        return entities.createQuery("SELECT COUNT(r) FROM Run r WHERE r.status IN :underWay", Long.class)
                .setParameter("underWay", RunStatus.UNDER_WAY)
                .getSingleResult();
    }
}
