package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.pause.Pauses;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds the first run of the queue that may start. What is full bars runs in the query itself, so that ten thousand runs that
 * wait for one pool cost as much as one.
 */
@Dependent
class NextInQueue {

    private final EntityManager entities;
    private final QueueLimits limits;
    private final HeldSlots slots;
    private final Pauses pauses;

    @Inject
    NextInQueue(EntityManager entities, QueueLimits limits, HeldSlots slots, Pauses pauses) {
        this.entities = entities;
        this.limits = limits;
        this.slots = slots;
        this.pauses = pauses;
    }

    /**
     * The number of the run: none of a paused workspace; first those that may exceed the limits, then the highest priority, then the longest wait.
     */
    Optional<Long> at(Instant now) {
        var paused = pauses.active();
        if (paused.everything()) {
            return Optional.empty();
        }
        var where = new Bars(slots.now());
        var query = entities.createQuery(
                        "SELECT r.id FROM Run r WHERE r.status = :queued AND (r.notBefore IS NULL OR r.notBefore <= :now)"
                                + " AND r.workspace NOT IN :paused AND (r.ignoresLimits = TRUE OR (" + where.jpql()
                                + "))"
                                + " ORDER BY r.ignoresLimits DESC, r.priority DESC, r.id",
                        Long.class)
                .setParameter("queued", RunStatus.QUEUED)
                .setParameter("now", now)
                .setParameter("paused", orNone(paused.workspaces()))
                .setMaxResults(1);
        where.fill(query);
        return query.getResultStream().findFirst();
    }

    /** An IN of nothing is not SQL; no workspace has an empty name. */
    private static Set<String> orNone(Set<String> workspaces) {
        return workspaces.isEmpty() ? Set.of("") : workspaces;
    }

    /** What a run must not be to start now, in JPQL. */
    private final class Bars {
        private final List<String> conditions = new ArrayList<>();
        private final List<Consumer<TypedQuery<?>>> parameters = new ArrayList<>();

        Bars(Map<Limit, List<SlotHolder>> held) {
            if (free(limits.allRuns(), held) < 1) {
                conditions.add("1 = 0");
            }
            barredJobs(held);
            fullTags(held).forEach(this::barTag);
        }

        private void barredJobs(Map<Limit, List<SlotHolder>> held) {
            var barred = new HashSet<String>();
            limits.poolsOfJobs().forEach((job, pools) -> {
                if (pools.entrySet().stream().anyMatch(need -> need.getValue() > free(need.getKey(), held))) {
                    barred.add(job);
                }
            });
            if (!barred.isEmpty()) {
                conditions.add("r.job NOT IN :barred");
                parameters.add(query -> query.setParameter("barred", barred));
            }
        }

        private Set<Limit> fullTags(Map<Limit, List<SlotHolder>> held) {
            var full = new HashSet<>(limits.closedTags());
            held.keySet().stream()
                    .filter(limit -> limit.kind() == Limit.Kind.TAG && free(limit, held) < 1)
                    .forEach(full::add);
            return full;
        }

        private void barTag(Limit full) {
            var name = "tag" + parameters.size();
            var value = "value" + parameters.size();
            conditions.add("NOT EXISTS (SELECT x.id FROM Run x JOIN x.tags t WHERE x.id = r.id AND KEY(t) = :" + name
                    + (full.value().isPresent() ? " AND VALUE(t) = :" + value : "") + ")");
            parameters.add(query -> {
                query.setParameter(name, full.name());
                full.value().ifPresent(one -> query.setParameter(value, one));
            });
        }

        String jpql() {
            return conditions.isEmpty() ? "1 = 1" : String.join(" AND ", conditions);
        }

        void fill(TypedQuery<?> query) {
            parameters.forEach(parameter -> parameter.accept(query));
        }
    }

    private static int free(Limit limit, Map<Limit, List<SlotHolder>> held) {
        return limit.size() - HeldSlots.count(held.getOrDefault(limit, List.of()));
    }
}
