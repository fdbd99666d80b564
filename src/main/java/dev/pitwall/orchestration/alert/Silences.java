package dev.pitwall.orchestration.alert;

import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.AuditAction;
import dev.pitwall.orchestration.security.AuditTrail;
import dev.pitwall.orchestration.security.AuditedState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Begins, ends and reads silences. */
@ApplicationScoped
public class Silences {

    /** What is to be silent for longer is better switched off. */
    private static final Duration LONGEST = Duration.ofDays(31);

    private static final int LONGEST_REASON = 1_000;

    private final EntityManager entities;
    private final Definitions definitions;
    private final AuditTrail audit;
    private final DatabaseClock clock;

    @Inject
    Silences(EntityManager entities, Definitions definitions, AuditTrail audit, DatabaseClock clock) {
        this.entities = entities;
        this.definitions = definitions;
        this.audit = audit;
        this.clock = clock;
    }

    Silences() {
        this(null, null, null, null);
    }

    /**
     * Keeps alarms of a subject from being sent until a time.
     *
     * @throws RefusedSilence when nothing is called so, the reason is missing, or the time is past or more than a month away
     */
    @Transactional
    public Silence begin(AlertSubject subject, String reason, Instant until, Actor actor) {
        var now = clock.instant();
        if (!exists(subject)) {
            throw new RefusedSilence("subject", "there is no " + subject + "; allowed is what a workspace defines");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new RefusedSilence(
                    "reason", "reason is '" + reason + "'; allowed are 1 to " + LONGEST_REASON + " characters");
        }
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw new RefusedSilence(
                    "until", "until is " + until + "; allowed are times between now and " + now.plus(LONGEST));
        }
        var silence = new Silence(subject, reason.strip(), actor.account(), now, until);
        entities.persist(silence);
        audit.record(actor, AuditAction.SILENCE_BEGUN, subject.toString(), AuditedState.NONE, audited(silence));
        return silence;
    }

    /** @throws RefusedSilence when there is no such silence or it has ended */
    @Transactional
    public Silence end(long id, Actor actor) {
        var now = clock.instant();
        var silence = Optional.ofNullable(entities.find(Silence.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RefusedSilence("silence", "there is no silence " + id));
        if (!silence.until().isAfter(now)) {
            throw new RefusedSilence("silence", "silence " + id + " ended at " + silence.until());
        }
        var before = audited(silence);
        silence.end(actor.account(), now);
        audit.record(actor, AuditAction.SILENCE_ENDED, silence.subject().toString(), before, AuditedState.NONE);
        return silence;
    }

    /** The silence that keeps a subject's alarms now; the one that lasts longest. */
    @Transactional
    public Optional<Silence> of(AlertSubject subject) {
        return entities.createQuery(
                        "SELECT s FROM Silence s WHERE s.subjectKind = :kind AND s.subject = :name AND s.until > :now"
                                + " ORDER BY s.until DESC",
                        Silence.class)
                .setParameter("kind", subject.kind())
                .setParameter("name", subject.name())
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Those that last, newest first. */
    @Transactional
    public List<Silence> active() {
        return entities.createQuery("SELECT s FROM Silence s WHERE s.until > :now ORDER BY s.id DESC", Silence.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    private boolean exists(AlertSubject subject) {
        return switch (subject.kind()) {
            case JOB -> definitions.job(subject.name()).isPresent();
            case ASSET -> definitions.asset(subject.name()).isPresent();
            case NODE -> true;
            case AUTOMATION ->
                definitions.schedule(subject.name()).isPresent()
                        || definitions.sensor(subject.name()).isPresent()
                        || definitions.runStatusSensor(subject.name()).isPresent();
        };
    }

    private static AuditedState audited(Silence silence) {
        return AuditedState.of("until", silence.until().toString()).with("reason", silence.reason());
    }
}
