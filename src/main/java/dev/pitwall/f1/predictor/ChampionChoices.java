package dev.pitwall.f1.predictor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The operators' words on which model speaks, newest first. */
@ApplicationScoped
public class ChampionChoices {

    private final EntityManager entities;

    @Inject
    ChampionChoices(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container's proxy. */
    ChampionChoices() {
        this(null);
    }

    /** The one that stands. */
    @Transactional
    public Optional<ChampionChoice> latest() {
        return newest(1).stream().findFirst();
    }

    @Transactional
    public List<ChampionChoice> newest(int most) {
        return entities.createQuery("select c from ChampionChoice c order by c.id desc", ChampionChoice.class)
                .setMaxResults(most)
                .getResultList();
    }

    @Transactional
    public long count() {
        return entities.createQuery("select count(c) from ChampionChoice c", Long.class)
                .getSingleResult();
    }

    /** The one that stood at a moment. */
    @Transactional
    public Optional<ChampionChoice> at(Instant moment) {
        return entities.createQuery(
                        "select c from ChampionChoice c where c.chosenAt <= :moment order by c.id desc",
                        ChampionChoice.class)
                .setParameter("moment", moment)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The one that stood before another. */
    @Transactional
    public Optional<ChampionChoice> before(ChampionChoice choice) {
        return Optional.ofNullable(entities.find(ChampionChoice.class, choice.follows()));
    }

    /** Written at once, so that whoever follows the same one as another is told so here. */
    void add(ChampionChoice choice) {
        entities.persist(choice);
        entities.flush();
    }
}
