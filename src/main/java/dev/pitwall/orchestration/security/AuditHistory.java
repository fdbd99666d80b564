package dev.pitwall.orchestration.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the audit trail, newest first and by key. */
@ApplicationScoped
public class AuditHistory {

    private final EntityManager entities;

    @Inject
    public AuditHistory(EntityManager entities) {
        this.entities = entities;
    }

    /** For the client proxy only. */
    AuditHistory() {
        this(null);
    }

    /** At most {@code limit} lines whose number is below {@code before}, newest first. */
    @Transactional
    public List<AuditEntry> newest(AuditFilter filter, long before, int limit) {
        var where = new Where(filter);
        var query = entities.createQuery(
                        "SELECT e FROM AuditEntry e WHERE e.id < :before" + where.jpql + " ORDER BY e.id DESC",
                        AuditEntry.class)
                .setParameter("before", before)
                .setMaxResults(limit);
        where.parameters.forEach(parameter -> parameter.accept(query));
        return query.getResultList();
    }

    /** Everybody who stands in the trail, by name. */
    @Transactional
    public List<String> accounts() {
        return entities.createQuery("SELECT DISTINCT e.account FROM AuditEntry e ORDER BY e.account", String.class)
                .getResultList();
    }

    /** The conditions of a filter in JPQL, and their values. */
    private static final class Where {
        private final StringBuilder jpql = new StringBuilder();
        private final List<Consumer<TypedQuery<?>>> parameters = new ArrayList<>();

        Where(AuditFilter filter) {
            add("e.account = :account", "account", filter.account());
            add("e.action = :action", "action", filter.action().map(AuditAction::code));
            add(
                    "e.subject LIKE :subject ESCAPE '!'",
                    "subject",
                    filter.subject().map(Where::beginningWith));
            add("e.at >= :from", "from", filter.from());
            add("e.at < :until", "until", filter.until());
        }

        private void add(String condition, String parameter, Optional<?> value) {
            value.ifPresent(wanted -> {
                jpql.append(" AND ").append(condition);
                parameters.add(query -> query.setParameter(parameter, wanted));
            });
        }

        private static String beginningWith(String text) {
            return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        }
    }
}
