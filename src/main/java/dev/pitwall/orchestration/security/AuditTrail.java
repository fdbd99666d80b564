package dev.pitwall.orchestration.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The append-only list of who changed what: it is written here and read by {@link AuditHistory}. */
@ApplicationScoped
public class AuditTrail {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    public AuditTrail(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** For the client proxy only. */
    AuditTrail() {
        this(null, null);
    }

    /** Writes a line in the caller's transaction, so that a change that is rolled back leaves none. */
    @Transactional
    public void record(Actor actor, AuditAction action, String subject) {
        record(actor, action, subject, AuditedState.NONE, AuditedState.NONE);
    }

    /**
     * Writes a line that says how it was and how it is, in the caller's transaction.
     *
     * @param subject what was changed, as its page calls it: {@code run 12}, a schedule's name; cut with a mark at 250 characters
     * @param before how it was; read it before the change
     * @param after how it is
     */
    @Transactional
    public void record(Actor actor, AuditAction action, String subject, AuditedState before, AuditedState after) {
        entities.persist(new AuditEntry(actor, action, subject, before, after, clock.instant()));
    }
}
