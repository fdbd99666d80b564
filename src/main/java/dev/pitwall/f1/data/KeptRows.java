package dev.pitwall.f1.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** Brings the rows of a dimension up to date. */
@ApplicationScoped
public class KeptRows {

    private final EntityManager entities;

    @Inject
    KeptRows(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container's proxy. */
    KeptRows() {
        this(null);
    }

    /**
     * Adds what is new and changes what is different, in one transaction. Rows that are not named stay.
     *
     * @param values by key
     * @param maker makes a row that says nothing yet of a key
     */
    @Transactional
    public <K, V, E extends KeptRow<V>> KeptCounts keep(
            Class<E> table, Map<K, V> values, Function<K, E> maker, Instant at) {
        int added = 0;
        int changed = 0;
        for (Map.Entry<K, V> value : values.entrySet()) {
            E row = entities.find(table, value.getKey());
            if (row == null) {
                E made = maker.apply(value.getKey());
                made.take(value.getValue(), at);
                entities.persist(made);
                added++;
            } else if (row.take(value.getValue(), at)) {
                changed++;
            }
        }
        return new KeptCounts(added, changed, values.size() - added - changed);
    }
}
