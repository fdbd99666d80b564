package dev.pitwall.orchestration.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes trying passwords slow: after {@value #ALLOWED} failures in a row of one name from one address, or {@value
 * #ALLOWED_FROM_ADDRESS} of any names from one address, tries are refused unseen for 30 s, then twice as long with each. The count
 * is by address too, so that a stranger cannot lock somebody out.
 */
@ApplicationScoped
public class SignInGuard {

    static final int ALLOWED = 5;
    static final int ALLOWED_FROM_ADDRESS = 50;

    private static final String ANY_NAME = "*";
    private static final int LONGEST_NAME = 100;

    private final EntityManager entities;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public SignInGuard(EntityManager entities, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the client proxy only. */
    SignInGuard() {
        this(null, null, null);
    }

    /** Until when a try is refused unseen. */
    @Transactional
    public Optional<Instant> lockedUntil(String name, String address) {
        var now = clock.instant();
        return keys(name, address).stream()
                .flatMap(key -> Stream.ofNullable(entities.find(SignInFailure.class, key)))
                .flatMap(failure -> failure.lockedAt(now).stream())
                .max(Comparator.naturalOrder());
    }

    /** Counts a failure; committed for itself, whatever becomes of the request. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(String name, String address) {
        var now = clock.instant();
        var keys = keys(name, address);
        count(keys.get(0), ALLOWED, now, name, address);
        count(keys.get(1), ALLOWED_FROM_ADDRESS, now, name, address);
    }

    /** Forgets the failures of the name from the address. */
    @Transactional
    public void succeeded(String name, String address) {
        Optional.ofNullable(
                        entities.find(SignInFailure.class, keys(name, address).get(0)))
                .ifPresent(entities::remove);
    }

    private void count(SignInFailure.Key key, int allowed, Instant now, String name, String address) {
        var failure = entities.find(SignInFailure.class, key);
        if (failure == null) {
            failure = new SignInFailure(key, now);
            entities.persist(failure);
        }
        failure.count(now, allowed);
        if (failure.lockedAt(now).isPresent()) {
            audit.record(new Actor(shortened(name), Means.PAGE, address), AuditAction.SIGN_IN_LOCKED, shortened(name));
        }
    }

    private static List<SignInFailure.Key> keys(String name, String address) {
        return List.of(new SignInFailure.Key(shortened(name), address), new SignInFailure.Key(ANY_NAME, address));
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
