package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.WeekendKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;

/** The cleaned session results: what predictions and reports read. */
@ApplicationScoped
public class CleanedResults {

    private static final String ORDER =
            " order by r.key.season, r.key.round, r.key.resultTable, r.key.sessionCode, r.listOrder, r.key.driverId";

    /** Without it Hibernate keeps a copy of each of 12,000 rows to see whether it was changed. */
    private static final String READ_ONLY = "org.hibernate.readOnly";

    private final EntityManager entities;

    @Inject
    CleanedResults(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container's proxy. */
    CleanedResults() {
        this(null);
    }

    /** Practice, qualifying and race of every weekend up to and with this one; by event, table, session, then as ranked. */
    public List<CleanedRow> upTo(WeekendKey weekend) {
        return entities.createQuery(
                        "select r from CleanedRow r where r.key.season < :season"
                                + " or (r.key.season = :season and r.key.round <= :round)" + ORDER,
                        CleanedRow.class)
                .setParameter("season", weekend.season())
                .setParameter("round", weekend.round())
                .setHint(READ_ONLY, true)
                .getResultList();
    }

    /** Practice, qualifying and race of one weekend, in the same order. */
    public List<CleanedRow> of(WeekendKey weekend) {
        return entities.createQuery(
                        "select r from CleanedRow r where r.key.season = :season and r.key.round = :round" + ORDER,
                        CleanedRow.class)
                .setParameter("season", weekend.season())
                .setParameter("round", weekend.round())
                .setHint(READ_ONLY, true)
                .getResultList();
    }

    /** The rows of one table of one weekend, as ranked. */
    public Stream<CleanedRow> of(WeekendKey weekend, ResultTable table) {
        return of(weekend).stream().filter(row -> row.key().resultTable().equals(table.storedName()));
    }
}
