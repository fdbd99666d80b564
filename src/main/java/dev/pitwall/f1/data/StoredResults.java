package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.WeekendKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The session results in the database: what is there, and the writing of more, in the transaction of the caller. */
@ApplicationScoped
public class StoredResults {

    private final EntityManager entities;

    @Inject
    StoredResults(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container's proxy. */
    StoredResults() {
        this(null);
    }

    /** The hashes of the rows of one table and weekend: enough to tell what is new. */
    record Fingerprints(String resultTable, Optional<WeekendKey> weekend, Map<RawSessionKey, String> hashes) {

        static final Fingerprints NONE = new Fingerprints("", Optional.empty(), Map.of());

        boolean cover(RawSessionKey key) {
            return resultTable.equals(key.resultTable())
                    && weekend.filter(key.weekend()::equals).isPresent();
        }

        Optional<String> of(RawSessionKey key) {
            return Optional.ofNullable(hashes.get(key));
        }
    }

    Fingerprints fingerprints(String resultTable, WeekendKey weekend) {
        List<Tuple> rows = entities.createQuery(
                        "select r.key.sessionCode, r.key.driverId, r.rowSha256 from RawSessionRow r"
                                + " where r.key.season = :season and r.key.round = :round"
                                + " and r.key.resultTable = :resultTable",
                        Tuple.class)
                .setParameter("season", weekend.season())
                .setParameter("round", weekend.round())
                .setParameter("resultTable", resultTable)
                .getResultList();
        Map<RawSessionKey, String> hashes = new HashMap<>();
        for (Tuple row : rows) {
            hashes.put(
                    new RawSessionKey(
                            weekend.season(),
                            weekend.round(),
                            resultTable,
                            row.get(0, String.class),
                            row.get(1, String.class)),
                    row.get(2, String.class));
        }
        return new Fingerprints(resultTable, Optional.of(weekend), hashes);
    }

    /**
     * Holds these weekends until the transaction ends, so that nobody else writes their results meanwhile. A weekend that the
     * calendar lacks is not held.
     *
     * @param weekends ascending, so that two who hold several never wait for each other
     */
    void hold(SortedSet<WeekendKey> weekends) {
        weekends.forEach(
                weekend -> entities.find(CalendarRow.class, EventId.of(weekend), LockModeType.PESSIMISTIC_WRITE));
    }

    void add(CheckedRow row, RowSource source) {
        entities.persist(new RawSessionRow(row.result(), source));
    }

    void change(CheckedRow row, RowSource source) {
        entities.find(RawSessionRow.class, row.result().key()).take(row.result(), source);
    }

    /** Whether there is a row. */
    public boolean any() {
        return !entities.createQuery("select r.key.season from RawSessionRow r", Integer.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** When a row was written last; empty where there is none. */
    public Optional<Instant> lastLoadedAt() {
        return Optional.ofNullable(entities.createQuery("select max(r.loadedAt) from RawSessionRow r", Instant.class)
                .getSingleResult());
    }

    /** How many rows there are, of all tables. */
    public long count() {
        return entities.createQuery("select count(r) from RawSessionRow r", Long.class)
                .getSingleResult();
    }

    /** How many rows a season has, of all tables. */
    public long count(int season) {
        return entities.createQuery("select count(r) from RawSessionRow r where r.key.season = :season", Long.class)
                .setParameter("season", season)
                .getSingleResult();
    }

    /** How many rows a table of the source has here. */
    public long count(ResultTable table) {
        return entities.createQuery(
                        "select count(r) from RawSessionRow r where r.key.resultTable = :resultTable", Long.class)
                .setParameter("resultTable", table.storedName())
                .getSingleResult();
    }

    /** The weekends of which a table has rows here. */
    public Set<WeekendKey> weekendsWith(ResultTable table) {
        List<Tuple> rows = entities.createQuery(
                        "select distinct r.key.season, r.key.round from RawSessionRow r"
                                + " where r.key.resultTable = :resultTable",
                        Tuple.class)
                .setParameter("resultTable", table.storedName())
                .getResultList();
        Set<WeekendKey> weekends = new TreeSet<>();
        rows.forEach(row -> weekends.add(new WeekendKey(row.get(0, Integer.class), row.get(1, Integer.class))));
        return weekends;
    }

    /** The sum of the best sectors of each driver and session of a table, in milliseconds, where it is known. */
    public Map<RawSessionKey, Integer> idealLaps(ResultTable table) {
        Map<RawSessionKey, Integer> laps = new HashMap<>();
        entities
                .createQuery(
                        "select r.key, r.lapMarks.idealLapMillis from RawSessionRow r"
                                + " where r.key.resultTable = :resultTable and r.lapMarks.idealLapMillis is not null",
                        Tuple.class)
                .setParameter("resultTable", table.storedName())
                .getResultList()
                .stream()
                .forEach(row -> laps.put(row.get(0, RawSessionKey.class), row.get(1, Integer.class)));
        return laps;
    }

    /** The times of each driver and session of a table, where he set one. */
    public Map<RawSessionKey, LapMarks> bestLaps(ResultTable table) {
        Map<RawSessionKey, LapMarks> laps = new HashMap<>();
        entities
                .createQuery(
                        "select r.key, r.lapMarks from RawSessionRow r"
                                + " where r.key.resultTable = :resultTable and r.lapMarks.bestLapMillis is not null",
                        Tuple.class)
                .setParameter("resultTable", table.storedName())
                .getResultList()
                .stream()
                .forEach(row -> laps.put(row.get(0, RawSessionKey.class), row.get(1, LapMarks.class)));
        return laps;
    }

    /** The rows of a table for one weekend, as ranked. */
    public List<SessionResult> of(ResultTable table, WeekendKey weekend) {
        return entities
                .createQuery(
                        "select r from RawSessionRow r where r.key.resultTable = :resultTable"
                                + " and r.key.season = :season and r.key.round = :round"
                                + " order by r.key.sessionCode, r.classification.listOrder, r.key.driverId",
                        RawSessionRow.class)
                .setParameter("resultTable", table.storedName())
                .setParameter("season", weekend.season())
                .setParameter("round", weekend.round())
                .getResultList()
                .stream()
                .map(RawSessionRow::result)
                .toList();
    }
}
