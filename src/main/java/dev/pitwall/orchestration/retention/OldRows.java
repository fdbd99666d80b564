package dev.pitwall.orchestration.retention;

import dev.pitwall.orchestration.definition.RetainedKind.Deleted;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Rows of one table on which nothing else hangs. */
final class OldRows {

    private final EntityManager entities;
    private final String entity;
    private final String key;
    private final String old;

    /**
     * @param key the attribute that is the entity's primary key
     * @param old in JPQL, of {@code r}: which rows are older than {@code :before}
     */
    OldRows(EntityManager entities, String entity, String key, String old) {
        this.entities = entities;
        this.entity = entity;
        this.key = key;
        this.old = old;
    }

    long count(Instant before) {
        return entities.createQuery("SELECT COUNT(r) FROM " + entity + " r WHERE " + old, Long.class)
                .setParameter("before", before)
                .getSingleResult();
    }

    Deleted delete(Instant before, int limit) {
        var keys = entities.createQuery(
                        "SELECT r." + key + " FROM " + entity + " r WHERE " + old + " ORDER BY r." + key, Object.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
        if (keys.isEmpty()) {
            return new Deleted(0, false);
        }
        var deleted = entities.createQuery("DELETE FROM " + entity + " r WHERE r." + key + " IN :keys")
                .setParameter("keys", keys)
                .executeUpdate();
        return new Deleted(deleted, keys.size() == limit);
    }
}
