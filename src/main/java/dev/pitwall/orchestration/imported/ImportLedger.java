package dev.pitwall.orchestration.imported;

import dev.pitwall.orchestration.node.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Remembers what came from where, in the transaction that brings it. A source is an orchestrator, and for ticks its schema too. */
@ApplicationScoped
public class ImportLedger {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    ImportLedger(EntityManager entities, DatabaseClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    ImportLedger() {
        this(null, null);
    }

    @Transactional
    public Optional<ImportedRun> run(String source, String sourceRun) {
        return Optional.ofNullable(entities.find(ImportedRun.class, new ImportedRun.Key(source, sourceRun)));
    }

    /** @param importedBy the run that brings it */
    @Transactional
    public void runCame(String source, String sourceRun, long runId, long importedBy) {
        entities.persist(new ImportedRun(source, sourceRun, runId, importedBy, clock.instant()));
    }

    /** Runs of the source that are still here, by their number here, from {@code from} on. */
    @Transactional
    public List<ImportedRun> runsFrom(String source, long from, int limit) {
        return entities.createQuery(
                        "SELECT i FROM ImportedRun i JOIN Run r ON r.id = i.runId WHERE i.source = :source"
                                + " AND i.runId >= :from ORDER BY i.runId",
                        ImportedRun.class)
                .setParameter("source", source)
                .setParameter("from", from)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The run's events up to that one, by its number there, were read. */
    @Transactional
    public void eventsRead(String source, String sourceRun, long lastEvent) {
        run(source, sourceRun).ifPresent(known -> known.hasEventsUpTo(lastEvent));
    }

    @Transactional
    public boolean hasTick(String source, long sourceTick) {
        return entities.find(ImportedTick.class, new ImportedTick.Key(source, sourceTick)) != null;
    }

    @Transactional
    public void tickCame(String source, long sourceTick, long tickId) {
        entities.persist(new ImportedTick(source, sourceTick, tickId, clock.instant()));
    }
}
