package dev.pitwall.web.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** The filters that people keep; each sees its own only. */
@ApplicationScoped
public class SavedFilters {

    private static final int MOST_SHOWN = 50;

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    SavedFilters(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** For the client proxy only. */
    SavedFilters() {
        this(null, null);
    }

    /** Those of a list, by name. */
    @Transactional
    public List<SavedFilter> of(String account, String page) {
        return entities.createQuery(
                        "SELECT f FROM SavedFilter f WHERE f.account = :account AND f.page = :page ORDER BY f.name",
                        SavedFilter.class)
                .setParameter("account", account)
                .setParameter("page", page)
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    /**
     * Keeps a filter; one of the same name is replaced.
     *
     * @throws IllegalArgumentException when the name is empty or too long, or nothing is filtered
     */
    @Transactional
    public void keep(String account, String page, String name, String query) {
        var filter = new SavedFilter(account, page, name, query, clock.instant());
        of(account, page).stream()
                .filter(known -> known.name().equalsIgnoreCase(name))
                .findFirst()
                .ifPresentOrElse(known -> known.replaceBy(filter), () -> entities.persist(filter));
    }

    /** Forgets a filter of the account; another's stays. */
    @Transactional
    public void forget(String account, long id) {
        entities.createQuery("DELETE FROM SavedFilter f WHERE f.id = :id AND f.account = :account")
                .setParameter("id", id)
                .setParameter("account", account)
                .executeUpdate();
    }
}
