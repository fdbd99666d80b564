package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.definition.AssetCheckDefinition;
import dev.pitwall.orchestration.definition.CheckResult;
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
import java.time.Instant;

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

    /** In the step's transaction. */
    @Transactional
    void checked(long runId, String step, AssetCheckDefinition check, CheckResult result) {
        tell(runId, step, check, result);
    }

    /** In a transaction of its own: what made the run fail stays when the step is rolled back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void checkedNow(long runId, String step, AssetCheckDefinition check, CheckResult result) {
        tell(runId, step, check, result);
    }

    private void tell(long runId, String step, AssetCheckDefinition check, CheckResult result) {
        var now = clock.instant();
        journal.append(line(runId, now, check, result).in(step));
        facts.fire(new RunFact.Checked(runId, step, now, result, check.severity()));
    }

    private static RunEvent line(long runId, Instant now, AssetCheckDefinition check, CheckResult result) {
        var words = "check " + check.name() + " of " + result.asset() + (result.passed() ? " passed: " : " failed: ")
                + result.summary();
        if (result.passed()) {
            return RunEvent.info(runId, now, EventType.ASSET_CHECK, words);
        }
        return switch (check.severity()) {
            case WARN -> RunEvent.warn(runId, now, EventType.ASSET_CHECK, words);
            case ERROR -> RunEvent.error(runId, now, EventType.ASSET_CHECK, words);
        };
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
