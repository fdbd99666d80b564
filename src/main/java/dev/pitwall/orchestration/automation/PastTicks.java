package dev.pitwall.orchestration.automation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Adds ticks that were evaluated elsewhere. The schedule or sensor itself, its cursor and when it is due stay as they are. */
@ApplicationScoped
public class PastTicks {

    private final EntityManager entities;

    @Inject
    PastTicks(EntityManager entities) {
        this.entities = entities;
    }

    PastTicks() {
        this(null);
    }

    /** Whether that schedule or sensor has a tick that was due then: it can have one only. */
    @Transactional
    public boolean known(String automation, Instant dueAt) {
        return entities.createQuery(
                                "SELECT COUNT(t) FROM Tick t WHERE t.automation = :automation AND t.dueAt = :due",
                                Long.class)
                        .setParameter("automation", automation)
                        .setParameter("due", dueAt)
                        .getSingleResult()
                > 0;
    }

    /** @return its number here */
    @Transactional
    public long add(PastTick past) {
        var tick = Tick.over(past);
        entities.persist(tick);
        past.runs().stream().distinct().forEach(run -> entities.persist(new TickRun(tick.id(), run, true)));
        return tick.id();
    }
}
