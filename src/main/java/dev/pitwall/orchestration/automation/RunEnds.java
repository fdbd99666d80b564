package dev.pitwall.orchestration.automation;

import dev.pitwall.orchestration.definition.EndedRun;
import dev.pitwall.orchestration.definition.RunOutcome;
import dev.pitwall.orchestration.definition.RunStatusSensorDefinition;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the ends of runs for run-status sensors, in the transactions that end them, and reads them by id. */
@ApplicationScoped
public class RunEnds {

    private final EntityManager entities;

    @Inject
    RunEnds(EntityManager entities) {
        this.entities = entities;
    }

    RunEnds() {
        this(null);
    }

    void succeeded(@Observes RunFact.Succeeded fact) {
        keep(fact.runId(), RunOutcome.SUCCESS, fact.at());
    }

    void failed(@Observes RunFact.Failed fact) {
        // With a retry ahead it is not the end: the last attempt decides.
        if (fact.retry().isEmpty()) {
            keep(fact.runId(), RunOutcome.FAILURE, fact.at());
        }
    }

    void canceled(@Observes RunFact.Canceled fact) {
        keep(fact.runId(), RunOutcome.CANCELED, fact.at());
    }

    private void keep(long runId, RunOutcome outcome, Instant at) {
        Optional.ofNullable(entities.find(Run.class, runId))
                .ifPresent(run -> entities.persist(new RunEnd(run, outcome, at)));
    }

    /** The id of the latest end that is committed; 0 before the first. */
    @Transactional
    long latest() {
        return entities.createQuery("SELECT COALESCE(MAX(e.id), 0) FROM RunEnd e", Long.class)
                .getSingleResult();
    }

    /**
     * At most {@code limit} ends with an id above {@code id}, in their order. Ids are given before the commit, so an end with a
     * lower id may become visible after one with a higher: the read asks for a lock of each row, and so waits for those that are
     * not committed yet. The locks end with this transaction, which does nothing else.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<RunEnd> after(long id, int limit) {
        if (latest() <= id) {
            return List.of();
        }
        return entities.createQuery("SELECT e FROM RunEnd e WHERE e.id > :id ORDER BY e.id", RunEnd.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultList();
    }

    /** The latest end that the sensor watches, of the last thousand. */
    @Transactional
    Optional<RunEnd> latest(RunStatusSensorDefinition sensor) {
        return entities.createQuery("SELECT e FROM RunEnd e ORDER BY e.id DESC", RunEnd.class)
                .setMaxResults(1_000)
                .getResultStream()
                .filter(end -> sensor.watches(end.outcome(), end.workspace(), end.job()))
                .findFirst();
    }

    /** The ends with these ids that are still there. */
    @Transactional
    List<RunEnd> withIds(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("SELECT e FROM RunEnd e WHERE e.id IN :ids ORDER BY e.id", RunEnd.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** The run of an end, as authors see it; empty when retention has deleted it. */
    @Transactional
    Optional<EndedRun> run(RunEnd end) {
        return Optional.ofNullable(entities.find(Run.class, end.runId())).map(run -> seen(run, end));
    }

    private static EndedRun seen(Run run, RunEnd end) {
        return new EndedRun(
                run.id(),
                run.workspace(),
                run.job(),
                end.outcome(),
                run.reason(),
                run.failedStep(),
                run.rootCause(),
                run.config(),
                run.runKey(),
                run.partition(),
                run.tags(),
                run.cause().name(),
                run.attempt(),
                run.nodeName(),
                run.startedAt(),
                end.at());
    }
}
