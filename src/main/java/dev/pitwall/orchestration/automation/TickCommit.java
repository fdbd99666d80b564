package dev.pitwall.orchestration.automation;

import dev.pitwall.orchestration.definition.SensorResult;
import dev.pitwall.orchestration.journal.Trace;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.run.RootCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/** Writes what a tick came to: tick, cursor, queued runs and the next due time in one transaction. */
@ApplicationScoped
public class TickCommit {

    private final EntityManager entities;
    private final TickEffects effects;
    private final DatabaseClock clock;
    private final Event<TickFailed> failures;

    @Inject
    TickCommit(EntityManager entities, TickEffects effects, DatabaseClock clock, Event<TickFailed> failures) {
        this.entities = entities;
        this.effects = effects;
        this.clock = clock;
        this.failures = failures;
    }

    TickCommit() {
        this(null, null, null, null);
    }

    /** Commits a result. Nothing is written when the claim has gone to another node meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void succeeded(TickClaim.Claimed claim, SensorResult result, AutomationKind kind, Timing timing) {
        whileClaimed(claim, (automation, tick) -> {
            var now = clock.instant();
            var what = effects.of(claim, result, kind);
            boolean skipped = result.fold(r -> false, a -> false, s -> true, a -> false);
            if (skipped) {
                tick.skip(what, result.cursor(), now);
            } else {
                tick.succeed(what, result.cursor(), now);
            }
            automation.succeeded(result.cursor());
            automation.release(timing.after(claim.dueAt(), now));
        });
    }

    /**
     * Commits a failure; the cursor stays as it was. A sensor is tried again after its interval, and more rarely the more often it has
     * failed in a row; a schedule at its next time.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(TickClaim.Claimed claim, Throwable failure, Timing timing) {
        whileClaimed(claim, (automation, tick) -> {
            tick.fail(RootCause.of(failure), Trace.of(failure), Optional.empty(), clock.instant());
            fail(automation, tick, RootCause.of(failure));
            automation.release(afterFailure(automation, claim, timing));
        });
    }

    /**
     * Commits what a run-status sensor wants for one end, together with its progress.
     *
     * @param about the run that ended
     * @return what was done; empty, and nothing is done, when the claim has gone to another node
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<String> looked(TickClaim.Claimed claim, EndCursor cursor, SensorResult result, long about) {
        return claimed(claim).map(automation -> {
            automation.remember(cursor.text());
            return effects.of(claim, result, AutomationKind.SENSOR, OptionalLong.of(about));
        });
    }

    /** Commits that an end is to be looked at again. False when the claim has gone to another node. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean putAside(TickClaim.Claimed claim, EndCursor cursor) {
        var automation = claimed(claim);
        automation.ifPresent(found -> found.remember(cursor.text()));
        return automation.isPresent();
    }

    /**
     * Ends a pass of a run-status sensor.
     *
     * @param more whether the next tick is due at once
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void passed(TickClaim.Claimed claim, EndCursor cursor, PassReport report, Timing timing, boolean more) {
        claimed(claim).ifPresent(automation -> {
            var now = clock.instant();
            var tick = entities.find(Tick.class, claim.tickId());
            var text = Optional.of(cursor.text());
            switch (report.status()) {
                case FAILURE -> tick.fail(report.reason(), report.trace(), text, now);
                case SKIPPED -> tick.skip(report.reason(), text, now);
                case SUCCESS -> tick.succeed(report.reason(), text, now);
                case STARTED -> throw new IllegalStateException("a pass that has ended is not STARTED");
            }
            automation.remember(cursor.text());
            if (report.status() == TickStatus.FAILURE) {
                fail(automation, tick, report.reason());
            } else {
                automation.succeeded(text);
            }
            var failed = report.status() == TickStatus.FAILURE;
            var next = failed ? afterFailure(automation, claim, timing) : timing.after(claim.dueAt(), now);
            automation.release(more ? now : next);
        });
    }

    /** Ends a tick that a person wanted and that came to nothing; the cursor stays, and it is due again now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void givenUp(TickClaim.Claimed claim, String why) {
        claimed(claim).ifPresent(automation -> {
            var now = clock.instant();
            entities.find(Tick.class, claim.tickId()).skip(why, Optional.empty(), now);
            automation.release(now);
        });
    }

    private Instant afterFailure(Automation automation, TickClaim.Claimed claim, Timing timing) {
        return timing.afterFailure(claim.dueAt(), clock.instant(), automation.failuresInRow());
    }

    private void fail(Automation automation, Tick tick, String why) {
        automation.failed();
        failures.fire(new TickFailed(automation.name(), tick.id(), why, automation.failuresInRow(), clock.instant()));
    }

    private Optional<Automation> claimed(TickClaim.Claimed claim) {
        return Optional.ofNullable(entities.find(Automation.class, claim.automation(), LockModeType.PESSIMISTIC_WRITE))
                .filter(automation -> automation.claimedWith(claim.token()));
    }

    private void whileClaimed(TickClaim.Claimed claim, BiConsumer<Automation, Tick> write) {
        claimed(claim).ifPresent(automation -> write.accept(automation, entities.find(Tick.class, claim.tickId())));
    }

    /** A tick ended as FAILURE; fired inside the transaction that writes it. */
    public record TickFailed(String automation, long tickId, String rootCause, int failuresInRow, Instant at) {}
}
