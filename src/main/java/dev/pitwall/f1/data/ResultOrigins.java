package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.WeekendKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Where the results came from that a prediction of a weekend may use, and which of them were written after a moment. */
@ApplicationScoped
public class ResultOrigins {

    /** All of earlier weekends, and of this one what ran before its qualifying. */
    private static final String USED = "((r.key.season < :season or (r.key.season = :season and r.key.round < :round))"
            + " or (r.key.season = :season and r.key.round = :round and r.beforeQualifying = true))";

    /** The line of a file: the file is the place. */
    private static final Pattern LINE = Pattern.compile(":\\d+$");

    private final EntityManager entities;

    @Inject
    public ResultOrigins(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container's proxy. */
    ResultOrigins() {
        this(null);
    }

    /** One for each place and run that loaded from it. */
    @Transactional
    public Collection<OriginOfResults> usedFor(WeekendKey weekend) {
        Map<List<Object>, OriginOfResults> origins = new LinkedHashMap<>();
        rows(
                        "select r.origin, r.loadedByRunId, r.loadedAt, r.key.season, r.key.round from RawSessionRow r where "
                                + USED + " order by r.key.season desc, r.key.round desc",
                        weekend)
                .forEach(row -> {
                    String address = LINE.matcher(row.get(0, String.class)).replaceFirst("");
                    WeekendKey told = new WeekendKey(row.get(3, Integer.class), row.get(4, Integer.class));
                    OriginOfResults one = new OriginOfResults(
                            address,
                            row.get(1, Long.class),
                            row.get(2, Instant.class),
                            1,
                            told.season(),
                            told.season(),
                            weekend.equals(told));
                    origins.merge(List.of(address, one.runId()), one, OriginOfResults::and);
                });
        return origins.values();
    }

    /**
     * Results that a prediction of the weekend would use now and that were written after a moment.
     *
     * @param count how many in that table and weekend
     */
    public record Later(String resultTable, WeekendKey weekend, long count, Instant lastAt) {}

    /** The latest weekend first. */
    @Transactional
    public List<Later> writtenAfter(WeekendKey weekend, Instant moment) {
        return entities.createQuery(
                        "select r.key.resultTable, r.key.season, r.key.round, count(r), max(r.loadedAt) from RawSessionRow r"
                                + " where " + USED + " and r.loadedAt > :moment"
                                + " group by r.key.resultTable, r.key.season, r.key.round"
                                + " order by r.key.season desc, r.key.round desc, r.key.resultTable",
                        Tuple.class)
                .setParameter("season", weekend.season())
                .setParameter("round", weekend.round())
                .setParameter("moment", moment)
                .getResultStream()
                .map(row -> new Later(
                        row.get(0, String.class),
                        new WeekendKey(row.get(1, Integer.class), row.get(2, Integer.class)),
                        row.get(3, Long.class),
                        row.get(4, Instant.class)))
                .toList();
    }

    private List<Tuple> rows(String query, WeekendKey weekend) {
        return entities.createQuery(query, Tuple.class)
                .setParameter("season", weekend.season())
                .setParameter("round", weekend.round())
                .getResultList();
    }
}
