package dev.pitwall.orchestration.run;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who holds which slots. It is derived from the runs under way each time: a run that ends, in whatever way, has given its slots
 * back by that.
 */
@Dependent
class HeldSlots {

    private final EntityManager entities;
    private final QueueLimits limits;

    @Inject
    HeldSlots(EntityManager entities, QueueLimits limits) {
        this.entities = entities;
        this.limits = limits;
    }

    /** The holders of each limit that anyone holds a slot of, the longest first; in the caller's transaction. */
    Map<Limit, List<SlotHolder>> now() {
        var held = new HashMap<Limit, List<SlotHolder>>();
        entities.createQuery(
                        "SELECT DISTINCT r FROM Run r LEFT JOIN FETCH r.tags WHERE r.status IN :underWay ORDER BY r.id",
                        Run.class)
                .setParameter("underWay", RunStatus.UNDER_WAY)
                .getResultList()
                .forEach(run -> limits.needs(run.job(), run.tags())
                        .forEach((limit, slots) -> held.computeIfAbsent(limit, first -> new ArrayList<>())
                                .add(SlotHolder.of(run, slots))));
        return held;
    }

    static int count(List<SlotHolder> holders) {
        return holders.stream().mapToInt(SlotHolder::slots).sum();
    }
}
