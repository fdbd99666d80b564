package dev.pitwall.orchestration.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Appends to the journal. */
@ApplicationScoped
public class Journal {

    private final EntityManager entities;

    @Inject
    Journal(EntityManager entities) {
        this.entities = entities;
    }

    Journal() {
        this(null);
    }

    /** Writes the event in the caller's transaction, so that it is there exactly when what it tells is there. */
    @Transactional(Transactional.TxType.REQUIRED)
    public void append(RunEvent event) {
        entities.persist(event);
    }

    /** Writes the event in a transaction of its own, so that it stays when the caller's is rolled back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void appendNow(RunEvent event) {
        entities.persist(event);
    }
}
