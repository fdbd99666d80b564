package dev.pitwall.orchestration.automation;

import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.node.NodeIdentity;
import dev.pitwall.orchestration.pause.Pauses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a tick for one evaluation. The claim is the automation's row in the database, so any number of nodes gives one tick.
 * The next due time moves on only when the tick is committed: a node that is lost in between leaves the tick due, and another
 * evaluates the same tick when the claim has run out.
 */
@ApplicationScoped
public class TickClaim {

    /** What an evaluation may need beyond its own time limit: to be started, and to be committed. */
    private static final Duration ALLOWANCE = Duration.ofSeconds(15);

    private final EntityManager entities;
    private final NodeIdentity self;
    private final Pauses pauses;
    private final DatabaseClock clock;

    @Inject
    TickClaim(EntityManager entities, NodeIdentity self, Pauses pauses, DatabaseClock clock) {
        this.entities = entities;
        this.self = self;
        this.pauses = pauses;
        this.clock = clock;
    }

    TickClaim() {
        this(null, null, null, null);
    }

    /**
     * A tick that this node evaluates now.
     *
     * @param token proves at the commit that the claim has not gone to another node
     * @param now database time of the claim
     */
    record Claimed(String automation, long tickId, Instant dueAt, Instant now, Optional<String> cursor, String token) {}

    /** Empty when the automation is off, paused, not due, or in another's hands. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Claimed> take(String name, Duration timeLimit) {
        var now = clock.instant();
        var seen = entities.find(Automation.class, name);
        if (seen == null
                || !seen.free(now)
                || pauses.active().of(seen.workspace()).isPresent()) {
            return Optional.empty();
        }
        entities.refresh(seen, LockModeType.PESSIMISTIC_WRITE);
        return seen.free(now) ? Optional.of(claim(seen, timeLimit, now)) : Optional.empty();
    }

    /** A tick that a person wants now, whether it is due or on; empty when it is paused or in another's hands. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Claimed> takeForPerson(String name, Duration timeLimit) {
        var now = clock.instant();
        var seen = entities.find(Automation.class, name, LockModeType.PESSIMISTIC_WRITE);
        if (seen == null
                || seen.beingEvaluated(now)
                || pauses.active().of(seen.workspace()).isPresent()) {
            return Optional.empty();
        }
        seen.dueNow(now);
        return Optional.of(claim(seen, timeLimit, now));
    }

    private Claimed claim(Automation automation, Duration timeLimit, Instant now) {
        var token = UUID.randomUUID().toString();
        automation.claim(token, now.plus(timeLimit).plus(ALLOWANCE));
        var tick = unfinished(automation).orElseGet(() -> {
            var made = new Tick(automation.name(), automation.nextDue());
            made.begin(automation.cursor(), self.name(), now);
            entities.persist(made);
            return made;
        });
        return new Claimed(automation.name(), tick.id(), tick.dueAt(), now, automation.cursor(), token);
    }

    /** The tick that a lost node left, begun once more. */
    private Optional<Tick> unfinished(Automation automation) {
        var left = entities.createQuery(
                        "SELECT t FROM Tick t WHERE t.automation = :name AND t.dueAt = :due", Tick.class)
                .setParameter("name", automation.name())
                .setParameter("due", automation.nextDue())
                .getResultStream()
                .findFirst();
        left.ifPresent(tick -> tick.begin(automation.cursor(), self.name(), clock.instant()));
        return left;
    }
}
