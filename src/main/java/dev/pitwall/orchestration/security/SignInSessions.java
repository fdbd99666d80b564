package dev.pitwall.orchestration.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The browsers that have signed in. They are kept in the database: a restart signs nobody out, and any node knows them. Each
 * sign-in makes a new secret, so one that was planted in a browser beforehand opens nothing.
 */
@ApplicationScoped
public class SignInSessions {

    /** Twelve hours: a working day and its evening. */
    static final String USUAL_IDLE = "PT12H";

    /** A week, however busy: after that a password is asked for again. */
    static final String USUAL_LIFE = "P7D";

    private final EntityManager entities;
    private final AuditTrail audit;
    private final Clock clock;
    private final Duration idle;
    private final Duration life;

    /**
     * @param idle how long a session lasts unused
     * @param life how long it lasts at most
     */
    @Inject
    public SignInSessions(
            EntityManager entities,
            AuditTrail audit,
            Clock clock,
            @ConfigProperty(name = "pitwall.session.idle", defaultValue = USUAL_IDLE) Duration idle,
            @ConfigProperty(name = "pitwall.session.life", defaultValue = USUAL_LIFE) Duration life) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
        this.idle = idle;
        this.life = life;
    }

    /** For the client proxy only. */
    SignInSessions() {
        this(null, null, null, null, null);
    }

    /** Opens a session; the answer is what the browser's cookie holds. */
    @Transactional
    public Secret open(String account, String address) {
        var secret = Secret.random();
        entities.persist(new StoredSession(secret.hash(), account, address, clock.instant(), idle));
        audit.record(new Actor(account, Means.PAGE, address), AuditAction.SIGNED_IN, account);
        return secret;
    }

    /** The open session of a cookie, with the role that its account has now; notes that it was seen. */
    @Transactional
    public Optional<SignInSession> find(Secret secret) {
        var now = clock.instant();
        return Optional.ofNullable(entities.find(StoredSession.class, secret.hash()))
                .filter(session -> session.isOpenAt(now))
                .flatMap(session -> {
                    session.seen(now, idle, life);
                    return Optional.ofNullable(entities.find(Account.class, session.account()))
                            .filter(Account::isEnabled)
                            .map(account -> session.as(account.role()));
                });
    }

    /** Leaves words for the next page of the session. */
    @Transactional
    public void leaveNotice(SignInSession session, String words) {
        Optional.ofNullable(entities.find(StoredSession.class, session.key())).ifPresent(stored -> stored.leave(words));
    }

    /** Forgets the words once a page has said them. */
    @Transactional
    public void forgetNotice(SignInSession session) {
        Optional.ofNullable(entities.find(StoredSession.class, session.key())).ifPresent(StoredSession::forgetNotice);
    }

    @Transactional
    public void close(Actor actor, SignInSession session) {
        Optional.ofNullable(entities.find(StoredSession.class, session.key())).ifPresent(entities::remove);
        audit.record(actor, AuditAction.SIGNED_OUT, session.account());
    }

    /** Ends every session of an account but one, after a new password say. */
    @Transactional
    public void closeOthers(SignInSession kept) {
        entities.createQuery(
                        "DELETE FROM StoredSession session WHERE session.account = :account AND session.id <> :kept")
                .setParameter("account", kept.account())
                .setParameter("kept", kept.key())
                .executeUpdate();
    }

    /** Deletes what has ended. @return how many */
    @Transactional
    public int deleteEnded() {
        return entities.createQuery("DELETE FROM StoredSession session WHERE session.expiresAt <= :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
