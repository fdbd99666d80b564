package dev.pitwall.orchestration.retention;

import dev.pitwall.orchestration.definition.RetainedKind;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.node.NodeIdentity;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.AuditAction;
import dev.pitwall.orchestration.security.AuditTrail;
import dev.pitwall.orchestration.security.AuditedState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The passes, each step of them in a transaction of its own. One is under way at a time, on whichever node. */
@ApplicationScoped
public class RetentionPasses {

    /** Longer than a commit ever takes; each commit renews it. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private final EntityManager entities;
    private final AuditTrail audit;
    private final String nodeName;
    private final Clock clock;

    @Inject
    RetentionPasses(EntityManager entities, AuditTrail audit, NodeIdentity self, DatabaseClock clock) {
        this(entities, audit, self.name(), clock);
    }

    RetentionPasses(EntityManager entities, AuditTrail audit, String nodeName, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.nodeName = nodeName;
        this.clock = clock;
    }

    RetentionPasses() {
        this(null, null, "", null);
    }

    /**
     * Begins a pass.
     *
     * @return its number
     * @throws RetentionUnderWay when another is under way
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long begin(Actor actor) {
        var now = clock.instant();
        underWay().ifPresent(other -> {
            if (!other.lostAt(now)) {
                throw new RetentionUnderWay(other);
            }
            other.end(Optional.of("its node was lost; the next pass goes on where it stopped"), now);
            entities.flush();
        });
        var pass = new RetentionPass(actor.account(), nodeName, now, LEASE);
        try {
            entities.persist(pass);
        } catch (PersistenceException takenMeanwhile) {
            throw new RetentionUnderWay("another node began a retention pass at this moment");
        }
        audit.record(actor, AuditAction.RETENTION_STARTED, "pass " + pass.id());
        return pass.id();
    }

    /**
     * Deletes some of a kind and counts it, in one transaction.
     *
     * @return whether there is more of it
     * @throws RetentionUnderWay when the pass is not under way any more: it was taken for lost
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean deleteSome(long passId, RetainedKind kind, Instant before, int limit) {
        var pass = entities.find(RetentionPass.class, passId);
        if (!pass.isUnderWay()) {
            throw new RetentionUnderWay(pass);
        }
        var deleted = kind.delete(before, limit);
        pass.count(kind.name(), deleted.count(), clock.instant(), LEASE);
        return deleted.more();
    }

    /** Ends a pass, well where there is no failure. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void end(long passId, Optional<String> failure) {
        var pass = entities.find(RetentionPass.class, passId);
        if (pass.isUnderWay()) {
            pass.end(failure, clock.instant());
            audit.record(Actor.SYSTEM, AuditAction.RETENTION_DONE, "pass " + passId, AuditedState.NONE, state(pass));
        }
    }

    /** The newest passes. */
    @Transactional
    public List<RetentionPass> newest(int limit) {
        return entities.createQuery("SELECT p FROM RetentionPass p ORDER BY p.id DESC", RetentionPass.class)
                .setMaxResults(limit)
                .getResultList();
    }

    private static AuditedState state(RetentionPass pass) {
        var state = AuditedState.NONE.with("failure", pass.failure());
        for (var kind : pass.deleted().entrySet()) {
            state = state.with(kind.getKey(), kind.getValue());
        }
        return state;
    }

    private Optional<RetentionPass> underWay() {
        return entities.createQuery("SELECT p FROM RetentionPass p WHERE p.underWay = 1", RetentionPass.class)
                .getResultStream()
                .findFirst();
    }
}
