package dev.pitwall.orchestration.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads runs for pages and the API, by key. What it returns is detached: changes go through {@link RunControl}. */
@ApplicationScoped
public class RunHistory {

    /** Hibernate then keeps no copy to find changes by; others ignore it. Not for runs that somebody may change. */
    private static final String READ_ONLY = "org.hibernate.readOnly";

    private final EntityManager entities;

    @Inject
    RunHistory(EntityManager entities) {
        this.entities = entities;
    }

    RunHistory() {
        this(null);
    }

    @Transactional
    public Optional<Run> find(long runId) {
        return Optional.ofNullable(entities.find(Run.class, runId));
    }

    /** At most {@code limit} runs whose number is below {@code before}, newest first. */
    @Transactional
    public List<Run> newest(RunFilter filter, long before, int limit) {
        var where = new Where(filter);
        var query = entities.createQuery(
                        "SELECT r FROM Run r WHERE r.id < :before" + where.and() + " ORDER BY r.id DESC", Run.class)
                .setParameter("before", before)
                .setMaxResults(limit);
        where.fill(query);
        return query.getResultList();
    }

    /** The run that a run key of a job has made. */
    @Transactional
    public Optional<Long> withKey(String job, String runKey) {
        return Optional.ofNullable(entities.find(UsedRunKey.class, new UsedRunKey.Key(job, runKey)))
                .map(UsedRunKey::runId);
    }

    /**
     * At most {@code limit} runs whose run key begins with a text, the last keys first: in the order of the index, because a key
     * that thousands begin with would otherwise be looked for in all runs.
     */
    @Transactional
    public List<Run> withKeyLike(String beginning, int limit) {
        var escaped = beginning.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return entities.createQuery(
                        "SELECT r FROM Run r WHERE r.runKey LIKE :key ESCAPE '!' ORDER BY r.runKey DESC, r.id DESC",
                        Run.class)
                .setParameter("key", escaped + "%")
                .setMaxResults(limit)
                .getResultList();
    }

    /** All of them counted: only for a filter that few runs fit. */
    @Transactional
    public Map<RunStatus, Long> counts(RunFilter filter) {
        return counts(filter, Integer.MAX_VALUE).byStatus();
    }

    /**
     * How many runs of the filter are in each state, for the tabs; the filter's own states do not count. Only the newest
     * {@code most} of them are counted, so that a full table costs no more than a small one. Where an index leads to the runs of
     * each state, so many of each state are.
     */
    @Transactional
    public RunCounts counts(RunFilter filter, int most) {
        var counts = new EnumMap<RunStatus, Long>(RunStatus.class);
        if (filter.isLedToByState()) {
            for (var status : RunStatus.values()) {
                counts.put(status, 0L);
                newestByStatus(filter.in(Set.of(status)), most)
                        .forEach(row -> counts.put((RunStatus) row[0], (Long) row[1]));
            }
            return new RunCounts(counts, false, most);
        }
        newestByStatus(filter.in(Set.of()), most).forEach(row -> counts.put((RunStatus) row[0], (Long) row[1]));
        var counted = counts.values().stream().mapToLong(Long::longValue).sum();
        return new RunCounts(counts, counted >= most, most);
    }

    /** How many runs wait or are under way, by state; a state without runs is left out. */
    @Transactional
    public Map<RunStatus, Long> open() {
        var counts = new EnumMap<RunStatus, Long>(RunStatus.class);
        entities.createQuery(
                        "SELECT r.status, COUNT(r) FROM Run r WHERE r.status IN :open GROUP BY r.status",
                        Object[].class)
                .setParameter("open", RunStatus.OPEN)
                .getResultStream()
                .forEach(row -> counts.put((RunStatus) row[0], (Long) row[1]));
        return counts;
    }

    private List<Object[]> newestByStatus(RunFilter filter, int most) {
        var where = new Where(filter);
        var query = entities.createQuery(
                "SELECT c.status, COUNT(c.id) FROM (SELECT r.id AS id, r.status AS status FROM Run r WHERE 1 = 1"
                        + where.and() + " ORDER BY r.id DESC LIMIT " + most + ") c GROUP BY c.status",
                Object[].class);
        where.fill(query);
        return query.getResultList();
    }

    /** The runs of these numbers, newest first; a number without a run is left out. */
    @Transactional
    public List<Run> of(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("SELECT r FROM Run r WHERE r.id IN :ids ORDER BY r.id DESC", Run.class)
                .setParameter("ids", ids)
                .setHint(READ_ONLY, true)
                .getResultList();
    }

    /**
     * Runs that were under way at some time from then on, and those that wait, oldest first, for a timeline; the newest
     * {@code limit} of them. Asked in two parts, because each has an index and both together have none.
     */
    @Transactional
    public List<RunSpan> since(Instant from, int limit) {
        var ended = entities.createQuery(
                        "SELECT " + RunSpan.COLUMNS + " FROM Run r WHERE r.endedAt >= :from ORDER BY r.endedAt DESC",
                        Object[].class)
                .setParameter("from", from)
                .setMaxResults(limit)
                .getResultStream();
        var open = entities.createQuery(
                        "SELECT " + RunSpan.COLUMNS + " FROM Run r WHERE r.status IN :open ORDER BY r.id DESC",
                        Object[].class)
                .setParameter("open", RunStatus.OPEN)
                .setMaxResults(limit)
                .getResultStream();
        var all = Stream.concat(ended, open)
                .map(RunSpan::of)
                .distinct()
                .sorted(Comparator.comparingLong(RunSpan::id))
                .toList();
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }

    /**
     * Runs that failed from then on and whose job has had no good run since; of more than {@code most} failures, the latest are
     * looked at.
     *
     * @param shown how many of them are named
     */
    @Transactional
    public OpenFailures openFailures(Instant from, int most, int shown) {
        var good = new HashMap<String, Long>();
        var open = entities
                .createQuery(
                        "SELECT r.id, r.job FROM Run r WHERE r.endedAt >= :from AND r.status = :failure"
                                + " ORDER BY r.endedAt DESC",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("failure", RunStatus.FAILURE)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .filter(row -> (Long) row[0] > good.computeIfAbsent((String) row[1], this::lastGood))
                .map(row -> (Long) row[0])
                .sorted(Comparator.reverseOrder())
                .toList();
        return new OpenFailures(open.size(), open.subList(0, Math.min(shown, open.size())));
    }

    /** The number of the last good run of a job, 0 without one; the index ends there. */
    private long lastGood(String job) {
        return entities.createQuery(
                        "SELECT r.id FROM Run r WHERE r.job = :job AND r.status = :success ORDER BY r.id DESC",
                        Long.class)
                .setParameter("job", job)
                .setParameter("success", RunStatus.SUCCESS)
                .setMaxResults(1)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst()
                .orElse(0L);
    }

    /** The step executions of a run, all attempts, in the order in which they began. */
    @Transactional
    public List<RunStep> steps(long runId) {
        return entities.createQuery(
                        "SELECT s FROM RunStep s WHERE s.runId = :run ORDER BY s.startedAt, s.stepExecution",
                        RunStep.class)
                .setParameter("run", runId)
                .getResultList();
    }

    /** The partitions of the step executions of a run, by step execution and name. */
    @Transactional
    public List<StepPartition> partitions(long runId) {
        return entities.createQuery(
                        "SELECT p FROM StepPartition p WHERE p.runId = :run ORDER BY p.stepExecution, p.name",
                        StepPartition.class)
                .setParameter("run", runId)
                .getResultList();
    }

    /** The runs that execute each other again, oldest first. */
    @Transactional
    public List<Run> relatives(Run run) {
        return entities.createQuery(
                        "SELECT r FROM Run r WHERE r.id = :root OR r.rootRun = :root ORDER BY r.id", Run.class)
                .setParameter("root", run.root())
                .setMaxResults(200)
                .getResultList();
    }

    @Transactional
    public Map<String, String> tags(long runId) {
        return find(runId).map(Run::tags).orElse(Map.of());
    }

    /** Items that the run read and did not take, in the order read. */
    @Transactional
    public List<RefusedItem> refused(long runId, long after, int limit) {
        return entities.createQuery(
                        "SELECT i FROM RefusedItem i WHERE i.runId = :run AND i.id > :after ORDER BY i.id",
                        RefusedItem.class)
                .setParameter("run", runId)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The conditions of a filter in JPQL, and their values. */
    private static final class Where {
        private final StringBuilder jpql = new StringBuilder();
        private final List<Consumer<Query>> parameters = new ArrayList<>();

        Where(RunFilter filter) {
            if (!filter.statuses().isEmpty()) {
                jpql.append(" AND r.status IN :statuses");
                parameters.add(query -> query.setParameter("statuses", filter.statuses()));
            }
            equal("workspace", filter.workspace());
            equal("job", filter.job());
            equal("cause", filter.cause());
            equal("causeName", filter.causeName());
            equal("runKey", filter.runKey());
            equal("nodeName", filter.node());
            filter.tag().ifPresent(this::tagged);
            filter.from().ifPresent(earliest -> time(" AND r.createdAt >= :earliest", "earliest", earliest));
            filter.to().ifPresent(before -> time(" AND r.createdAt < :createdBefore", "createdBefore", before));
        }

        private void tagged(RunFilter.Tag tag) {
            jpql.append(" AND EXISTS (SELECT 1 FROM r.tags t WHERE KEY(t) = :tagName"
                    + (tag.value().isEmpty() ? ")" : " AND VALUE(t) = :tagValue)"));
            parameters.add(query -> query.setParameter("tagName", tag.name()));
            if (!tag.value().isEmpty()) {
                parameters.add(query -> query.setParameter("tagValue", tag.value()));
            }
        }

        private void time(String condition, String parameter, Instant value) {
            jpql.append(condition);
            parameters.add(query -> query.setParameter(parameter, value));
        }

        private void equal(String attribute, Optional<?> value) {
            value.ifPresent(wanted -> {
                jpql.append(" AND r.").append(attribute).append(" = :").append(attribute);
                parameters.add(query -> query.setParameter(attribute, wanted));
            });
        }

        String and() {
            return jpql.toString();
        }

        void fill(Query query) {
            parameters.forEach(parameter -> parameter.accept(query));
        }
    }
}
