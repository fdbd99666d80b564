package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.pause.ActivePauses;
import dev.pitwall.orchestration.pause.Pause;
import dev.pitwall.orchestration.pause.Pauses;
import dev.pitwall.orchestration.run.QueuePlace.LimitInForce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells why runs wait, from the runs that are under way at this moment. */
@ApplicationScoped
public class QueuePlaces {

    private static final String READY = "r.status = :queued AND (r.notBefore IS NULL OR r.notBefore <= :now)";

    private final EntityManager entities;
    private final QueueLimits limits;
    private final HeldSlots slots;
    private final Pauses pauses;
    private final Clock clock;

    @Inject
    QueuePlaces(EntityManager entities, QueueLimits limits, HeldSlots slots, Pauses pauses, Clock clock) {
        this.entities = entities;
        this.limits = limits;
        this.slots = slots;
        this.pauses = pauses;
        this.clock = clock;
    }

    QueuePlaces() {
        this(null, null, null, null, null);
    }

    /** Empty when the run does not wait. */
    @Transactional
    public Optional<QueuePlace> of(long runId) {
        return Optional.ofNullable(entities.find(Run.class, runId))
                .filter(run -> run.status() == RunStatus.QUEUED)
                .map(run -> place(run, queueAt(clock.instant())));
    }

    /** The first runs of the queue, in its order: those whose time has not come are last. */
    @Transactional
    public List<QueuePlace> first(int limit) {
        var queue = queueAt(clock.instant());
        return entities
                .createQuery(
                        "SELECT r FROM Run r WHERE r.status = :queued"
                                + " ORDER BY CASE WHEN r.notBefore > :now THEN 1 ELSE 0 END, r.ignoresLimits DESC,"
                                + " r.priority DESC, r.id",
                        Run.class)
                .setParameter("queued", RunStatus.QUEUED)
                .setParameter("now", queue.now())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(run -> place(run, queue))
                .toList();
    }

    /** Every limit there is with who holds its slots, whoever waits: that of all runs first, the others by name. */
    @Transactional
    public List<LimitInForce> limits() {
        var held = slots.now();
        return Stream.concat(limits.known().stream(), held.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(Limit::kind).thenComparing(Limit::words))
                .map(limit -> new LimitInForce(limit, 0, held.getOrDefault(limit, List.of())))
                .toList();
    }

    /** What is the same for every run that waits. */
    private record Queue(Instant now, Map<Limit, List<SlotHolder>> held, ActivePauses paused, long ready) {}

    private Queue queueAt(Instant now) {
        return new Queue(now, slots.now(), pauses.active(), ready(now));
    }

    private QueuePlace place(Run run, Queue queue) {
        var notBefore = run.notBefore().filter(queue.now()::isBefore);
        var ready = queue.ready();
        return new QueuePlace(
                run.id(),
                notBefore.isPresent() ? ready + 1 : ahead(run, queue.now()) + 1,
                ready + (notBefore.isPresent() ? 1 : 0),
                notBefore,
                queue.paused().of(run.workspace()).map(QueuePlaces::words),
                run.ignoresLimits(),
                limits.needs(run.job(), run.tags()).entrySet().stream()
                        .map(need -> new LimitInForce(
                                need.getKey(), need.getValue(), queue.held().getOrDefault(need.getKey(), List.of())))
                        .toList());
    }

    private static String words(Pause pause) {
        return pause.scope() + " is paused by " + pause.begunBy() + ": " + pause.reason();
    }

    private long ahead(Run run, Instant now) {
        return entities.createQuery(
                        "SELECT COUNT(r) FROM Run r WHERE " + READY
                                + " AND ((r.ignoresLimits = TRUE AND :ignores = FALSE) OR (r.ignoresLimits = :ignores AND"
                                + " (r.priority > :priority OR (r.priority = :priority AND r.id < :run))))",
                        Long.class)
                .setParameter("queued", RunStatus.QUEUED)
                .setParameter("now", now)
                .setParameter("ignores", run.ignoresLimits())
                .setParameter("priority", run.priority())
                .setParameter("run", run.id())
                .getSingleResult();
    }

    private long ready(Instant now) {
        return entities.createQuery("SELECT COUNT(r) FROM Run r WHERE " + READY, Long.class)
                .setParameter("queued", RunStatus.QUEUED)
                .setParameter("now", now)
                .getSingleResult();
    }
}
