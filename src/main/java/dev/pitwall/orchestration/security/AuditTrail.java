package dev.pitwall.orchestration.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** The append-only list of who changed what. */
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
        record(actor, action, subject, null, null);
    }

    /**
     * Writes a line that says how it was and how it is.
     *
     * @param before how it was, or null where that says nothing; never a secret
     * @param after how it is, or null where that says nothing; never a secret
     */
    @Transactional
    public void record(Actor actor, AuditAction action, String subject, String before, String after) {
        entities.persist(new AuditEntry(actor, action, subject, before, after, clock.instant()));
    }

    /** At most {@code limit} lines that are older than the line {@code before}, newest first. */
    @Transactional
    public List<AuditEntry> olderThan(long before, int limit) {
        return entities.createQuery(
                        "SELECT entry FROM AuditEntry entry WHERE entry.id < :before ORDER BY entry.id DESC",
                        AuditEntry.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }
}
