package dev.pitwall.f1.predictor;

import dev.pitwall.f1.prediction.ModelKind;
import dev.pitwall.f1.timing.WeekendKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How good each model was in each round, walk-forward. A round that is judged again takes the place of the earlier judgement. */
@ApplicationScoped
public class RoundRecord {

    private final EntityManager entities;

    @Inject
    RoundRecord(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container's proxy. */
    RoundRecord() {
        this(null);
    }

    @Transactional
    void keep(JudgedRound round) {
        entities.merge(round);
    }

    /** The rounds of which every model is judged. */
    @Transactional
    Set<WeekendKey> judged(boolean demonstration) {
        List<Tuple> rows = entities.createQuery(
                        "select r.key.season, r.key.round from JudgedRound r where r.key.demonstration = :demonstration"
                                + " group by r.key.season, r.key.round having count(r) = :kinds",
                        Tuple.class)
                .setParameter("demonstration", demonstration)
                .setParameter("kinds", (long) ModelKind.values().length)
                .getResultList();
        Set<WeekendKey> weekends = new HashSet<>();
        rows.forEach(row -> weekends.add(new WeekendKey(row.get(0, Integer.class), row.get(1, Integer.class))));
        return weekends;
    }

    /** Every round of a model, in order. */
    @Transactional
    public List<JudgedRound> of(ModelKind kind, boolean demonstration) {
        return entities.createQuery(
                        "select r from JudgedRound r where r.key.kind = :kind and r.key.demonstration = :demonstration"
                                + " order by r.key.season, r.key.round",
                        JudgedRound.class)
                .setParameter("kind", kind.id())
                .setParameter("demonstration", demonstration)
                .getResultList();
    }
}
