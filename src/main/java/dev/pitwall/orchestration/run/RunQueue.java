package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.journal.EventType;
import dev.pitwall.orchestration.journal.Journal;
import dev.pitwall.orchestration.journal.RunEvent;
import dev.pitwall.orchestration.node.NodeIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Hands queued runs to nodes, one at a time, within the limits. */
@ApplicationScoped
public class RunQueue {

    private final EntityManager entities;
    private final NodeIdentity self;
    private final Journal journal;
    private final Clock clock;
    private final NextInQueue next;

    @Inject
    RunQueue(EntityManager entities, NodeIdentity self, Journal journal, Clock clock, NextInQueue next) {
        this.entities = entities;
        this.self = self;
        this.journal = journal;
        this.clock = clock;
        this.next = next;
    }

    RunQueue() {
        this(null, null, null, null, null);
    }

    /** What a launcher needs of the run that it was handed. */
    record Claimed(long runId, String job, Optional<Long> continues) {}

    /**
     * Takes the first run that may start; one that has to wait for its limits holds up nobody behind it. The gate is locked
     * until the transaction ends, so that two nodes never count the same free slot.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Claimed> claimNext() {
        entities.find(QueueGate.class, QueueGate.ID, LockModeType.PESSIMISTIC_WRITE);
        return next.at(clock.instant())
                .map(id -> entities.find(Run.class, id, LockModeType.PESSIMISTIC_WRITE))
                // Someone may have canceled it since it was found; the next look finds another.
                .filter(run -> run.status() == RunStatus.QUEUED)
                .map(this::take);
    }

    private Claimed take(Run run) {
        var now = clock.instant();
        run.takenBy(self, now);
        journal.append(RunEvent.info(run.id(), now, EventType.RUN_STARTING, "taken by node " + self.name()));
        var continues = run.jobExecution();
        return new Claimed(
                run.id(), run.job(), continues.isPresent() ? Optional.of(continues.getAsLong()) : Optional.empty());
    }
}
