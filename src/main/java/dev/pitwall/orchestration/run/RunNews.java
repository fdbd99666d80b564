package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.orchestration.journal.EventType;
import dev.pitwall.orchestration.journal.Journal;
import dev.pitwall.orchestration.journal.RunEvent;
import dev.pitwall.orchestration.node.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Writes what a step has to tell, in the step's transaction. */
@ApplicationScoped
public class RunNews {

    private final EntityManager entities;
    private final Journal journal;
    private final DatabaseClock clock;
    private final Event<RunFact> facts;

    @Inject
    RunNews(EntityManager entities, Journal journal, DatabaseClock clock, Event<RunFact> facts) {
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
        this.facts = facts;
    }

    RunNews() {
        this(null, null, null, null);
    }

    @Transactional
    Run run(long runId) {
        var run = entities.find(Run.class, runId);
        if (run == null) {
            throw new UnknownRun(runId);
        }
        return run;
    }

    @Transactional
    void materialized(long runId, String step, Materialization materialization) {
        var part = materialization.partition().map(key -> " for " + key).orElse("");
        journal.append(RunEvent.info(
                        runId,
                        clock.instant(),
                        EventType.ASSET_MATERIALIZATION,
                        "made " + materialization.asset() + part)
                .in(step));
        facts.fire(new RunFact.Materialized(runId, step, clock.instant(), materialization));
    }

    @Transactional
    void announced(long runId, String step, Announcement announcement) {
        journal.append(RunEvent.info(
                        runId, clock.instant(), EventType.ANNOUNCEMENT, "left in the outbox: " + announcement.title())
                .in(step));
        facts.fire(new RunFact.Announced(runId, announcement));
    }

    @Transactional
    void refused(long runId, String step, String origin, String raw, String reason) {
        entities.persist(new RefusedItem(runId, step, clock.instant(), origin, raw, reason));
        journal.append(RunEvent.warn(runId, clock.instant(), EventType.ITEM_REFUSED, origin + " refused: " + reason)
                .in(step)
                .with(raw));
    }
}
