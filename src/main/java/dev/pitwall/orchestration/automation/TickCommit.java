package dev.pitwall.orchestration.automation;

import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.definition.SensorResult;
import dev.pitwall.orchestration.definition.SensorResult.Acted;
import dev.pitwall.orchestration.definition.SensorResult.Requested;
import dev.pitwall.orchestration.definition.SensorResult.Skipped;
import dev.pitwall.orchestration.journal.Trace;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.run.Cause;
import dev.pitwall.orchestration.run.RootCause;
import dev.pitwall.orchestration.run.RunRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Writes what a tick came to: tick, cursor, queued runs and the next due time in one transaction. */
@ApplicationScoped
public class TickCommit {

    private final EntityManager entities;
    private final RunRequests requests;
    private final DatabaseClock clock;
    private final Event<TickFailed> failures;

    @Inject
    TickCommit(EntityManager entities, RunRequests requests, DatabaseClock clock, Event<TickFailed> failures) {
        this.entities = entities;
        this.requests = requests;
        this.clock = clock;
        this.failures = failures;
    }

    TickCommit() {
        this(null, null, null, null);
    }

    /** Commits a result. Nothing is written when the claim has gone to another node meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void succeeded(TickClaim.Claimed claim, SensorResult result, AutomationKind kind, Timing timing) {
        whileClaimed(claim, timing, (automation, tick) -> {
            var now = clock.instant();
            result.<Void>fold(
                    requested -> {
                        tick.succeed(runs(claim, requested, kind), requested.cursor(), now);
                        return null;
                    },
                    (Skipped skipped) -> {
                        tick.skip(skipped.reason(), skipped.cursor(), now);
                        return null;
                    },
                    (Acted acted) -> {
                        tick.succeed(acted.summary(), acted.cursor(), now);
                        return null;
                    });
            automation.succeeded(result.cursor());
        });
    }

    /** Commits a failure; the cursor stays as it was. A sensor is tried again after its interval, a schedule at its next time. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(TickClaim.Claimed claim, Throwable failure, Timing timing) {
        whileClaimed(claim, timing, (automation, tick) -> {
            automation.failed();
            tick.fail(RootCause.of(failure), Trace.of(failure), clock.instant());
            failures.fire(new TickFailed(
                    automation.name(), tick.id(), RootCause.of(failure), automation.failuresInRow(), clock.instant()));
        });
    }

    private void whileClaimed(TickClaim.Claimed claim, Timing timing, BiConsumer<Automation, Tick> write) {
        var automation = entities.find(Automation.class, claim.automation(), LockModeType.PESSIMISTIC_WRITE);
        if (automation != null && automation.claimedWith(claim.token())) {
            write.accept(automation, entities.find(Tick.class, claim.tickId()));
            automation.release(timing.after(claim.dueAt(), clock.instant()));
        }
    }

    private String runs(TickClaim.Claimed claim, Requested requested, AutomationKind kind) {
        var made = requested.requests().stream()
                .map(request -> submit(claim, request, kind))
                .toList();
        return summary(made);
    }

    private boolean submit(TickClaim.Claimed claim, RunRequest request, AutomationKind kind) {
        var cause = switch (kind) {
            case SCHEDULE -> Cause.schedule(claim.automation(), claim.tickId());
            case SENSOR -> Cause.sensor(claim.automation(), claim.tickId());
        };
        var submission = requests.submit(request, cause);
        entities.merge(new TickRun(claim.tickId(), submission.runId(), submission.made()));
        return submission.made();
    }

    private static String summary(List<Boolean> made) {
        var fresh = made.stream().filter(Boolean::booleanValue).count();
        var known = made.size() - fresh;
        return Optional.of(fresh + (fresh == 1 ? " run requested" : " runs requested"))
                .map(text -> known == 0 ? text : text + ", " + known + " made before with the same run key")
                .get();
    }

    /** A tick ended as FAILURE; fired inside the transaction that writes it. */
    public record TickFailed(String automation, long tickId, String rootCause, int failuresInRow, Instant at) {}
}
