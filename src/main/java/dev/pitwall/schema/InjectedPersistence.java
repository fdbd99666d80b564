package dev.pitwall.schema;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Gives the one persistence unit's entity manager, which belongs to the transaction that is under way, to constructors. */
@ApplicationScoped
class InjectedPersistence {

    @PersistenceContext(unitName = "pitwall")
    private EntityManager entities;

    @Produces
    @Dependent
    EntityManager entityManager() {
        return entities;
    }
}
