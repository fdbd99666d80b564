package dev.pitwall.f1.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The refused rows in the database. */
@ApplicationScoped
public class RefusedRowStore {

    private final EntityManager entities;

    @Inject
    RefusedRowStore(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container's proxy. */
    RefusedRowStore() {
        this(null);
    }

    @Transactional
    void keep(RowRefusedException refusal, RowSource source) {
        RefusedRow known = entities.find(RefusedRow.class, refusal.sha256());
        if (known == null) {
            entities.persist(new RefusedRow(refusal, source));
        } else {
            known.metAgain(source.at());
        }
    }

    /** How many different rows were ever refused. */
    public long count() {
        return entities.createQuery("select count(r) from RefusedRow r", Long.class)
                .getSingleResult();
    }
}
