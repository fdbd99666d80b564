package dev.pitwall.orchestration.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a run's journal by key, so that a page of a million lines costs what a page of a thousand costs. */
@ApplicationScoped
public class JournalPages {

    /** Two hundred lines with a megabyte of detail each would be two hundred megabytes for one page. */
    private static final String BEGINNINGS =
            "SELECT NEW dev.pitwall.orchestration.journal.RunEvent(e.id, e.runId, e.at, e.type,"
                    + " e.level, e.step, e.message, SUBSTRING(e.detail, 1, " + RunEvent.BEGINNING
                    + "), LENGTH(e.detail))";

    private static final String WHOLE = "SELECT e";

    private final EntityManager entities;

    @Inject
    JournalPages(EntityManager entities) {
        this.entities = entities;
    }

    JournalPages() {
        this(null);
    }

    /** At most {@code limit} lines whose id is above {@code id}, oldest first. */
    @Transactional
    public List<RunEvent> after(long runId, long id, EventFilter filter, int limit) {
        return page(BEGINNINGS, runId, filter, "e.id > :id ORDER BY e.id", id, limit);
    }

    /** As {@link #after}, with details whole however long they are. */
    @Transactional
    public List<RunEvent> wholeAfter(long runId, long id, EventFilter filter, int limit) {
        return page(WHOLE, runId, filter, "e.id > :id ORDER BY e.id", id, limit);
    }

    /** The whole detail of a line; empty where the run has no such line, or the line no detail. */
    @Transactional
    public Optional<String> detail(long runId, long id) {
        return entities.createQuery(
                        "SELECT e.detail FROM RunEvent e WHERE e.id = :id AND e.runId = :run AND e.detail IS NOT NULL",
                        String.class)
                .setParameter("id", id)
                .setParameter("run", runId)
                .getResultStream()
                .findFirst();
    }

    /** At most {@code limit} lines whose id is below {@code id}, oldest first: the page before. */
    @Transactional
    public List<RunEvent> before(long runId, long id, EventFilter filter, int limit) {
        var page = new ArrayList<>(page(BEGINNINGS, runId, filter, "e.id < :id ORDER BY e.id DESC", id, limit));
        Collections.reverse(page);
        return page;
    }

    /** The ids of at most {@code limit} lines whose id is above {@code id}, oldest first: cheaper than the lines where only their number counts. */
    @Transactional
    public List<Long> idsAfter(long runId, long id, EventFilter filter, int limit) {
        return query("SELECT e.id", runId, filter, "e.id > :id ORDER BY e.id", id, limit, Long.class);
    }

    private List<RunEvent> page(
            String selected, long runId, EventFilter filter, String keyAndOrder, long id, int limit) {
        return query(selected, runId, filter, keyAndOrder, id, limit, RunEvent.class);
    }

    private <T> List<T> query(
            String select, long runId, EventFilter filter, String keyAndOrder, long id, int limit, Class<T> result) {
        var jpql = new StringBuilder(select).append(" FROM RunEvent e WHERE e.runId = :run");
        var parameters = new ArrayList<Consumer<TypedQuery<T>>>();
        if (!filter.levels().isEmpty()) {
            jpql.append(" AND e.level IN :levels");
            parameters.add(query -> query.setParameter("levels", filter.levels()));
        }
        if (!filter.types().isEmpty()) {
            jpql.append(" AND e.type IN :types");
            parameters.add(query -> query.setParameter("types", filter.types()));
        }
        filter.step().ifPresent(step -> {
            jpql.append(" AND e.step = :step");
            parameters.add(query -> query.setParameter("step", step));
        });
        filter.text().ifPresent(text -> {
            jpql.append(" AND LOWER(e.message) LIKE :text ESCAPE '!'");
            parameters.add(query -> query.setParameter("text", contains(text)));
        });
        var query = entities.createQuery(
                        jpql.append(" AND ").append(keyAndOrder).toString(), result)
                .setParameter("run", runId)
                .setParameter("id", id)
                .setMaxResults(limit);
        parameters.forEach(parameter -> parameter.accept(query));
        return query.getResultList();
    }

    private static String contains(String text) {
        var escaped = text.toLowerCase(java.util.Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + escaped + "%";
    }
}
