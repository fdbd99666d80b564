package dev.pitwall.orchestration.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The API tokens: made, recognised, revoked. */
@ApplicationScoped
public class ApiTokens {

    private final EntityManager entities;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public ApiTokens(EntityManager entities, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the client proxy only. */
    ApiTokens() {
        this(null, null, null);
    }

    /**
     * Makes a token and gives it away; it cannot be asked for again.
     *
     * @param role what it may do at most
     * @param expiresAt when it ends; empty is never
     */
    @Transactional
    public Secret issue(Actor actor, Account owner, Role role, String label, Optional<Instant> expiresAt) {
        var secret = Secret.random();
        store(actor, owner, role, label, expiresAt, secret);
        return secret;
    }

    /** Makes a secret that is known already, from a setting say, a token of the account. */
    @Transactional
    public void adopt(Actor actor, Account owner, String label, Secret secret) {
        find(secret.hash())
                .ifPresentOrElse(
                        ApiToken::reinstate, () -> store(actor, owner, owner.role(), label, Optional.empty(), secret));
    }

    /** Whose token it is and what it may do, if it is accepted; notes its use. */
    @Transactional
    public Optional<Caller> recognise(Secret secret) {
        var now = clock.instant();
        return entities.createQuery(
                        "SELECT token, owner FROM ApiToken token JOIN Account owner ON owner.name = token.account"
                                + " WHERE token.hash = :hash",
                        Object[].class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .map(row -> new Owned((ApiToken) row[0], (Account) row[1]))
                .findFirst()
                .filter(owned -> owned.token().isValidAt(now))
                .map(owned -> owned.usedAt(now))
                .filter(owned -> owned.owner().isEnabled())
                .map(Owned::caller);
    }

    /** A token with its account, read at once because every request of the API asks for both. */
    private record Owned(ApiToken token, Account owner) {

        Owned usedAt(Instant now) {
            token.use(now);
            return this;
        }

        Caller caller() {
            return new Caller(owner.name(), least(owner.role(), token.role()), Optional.empty());
        }
    }

    /** @throws RefusedAccountChange when there is no such token of that account */
    @Transactional
    public void revoke(Actor actor, String account, long id) {
        var token = Optional.ofNullable(entities.find(ApiToken.class, id))
                .filter(found -> found.account().equals(account))
                .orElseThrow(() ->
                        new RefusedAccountChange("token", "There is no API token " + id + " of '" + account + "'."));
        token.revoke(clock.instant());
        audit.record(
                actor,
                AuditAction.TOKEN_REVOKED,
                token.label(),
                AuditedState.of("account", account).with("role", token.role().storedName()),
                AuditedState.of("revoked", true));
    }

    /** Revokes the account's valid tokens with that label, but for one. */
    @Transactional
    void revokeOthers(Actor actor, String account, String label, Secret kept) {
        of(account).stream()
                .filter(token -> token.label().equals(label)
                        && token.revokedAt().isEmpty()
                        && !token.hash().equals(kept.hash()))
                .forEach(token -> revoke(actor, account, token.id()));
    }

    /** The account's tokens, newest first, revoked ones too. */
    @Transactional
    public List<ApiToken> of(String account) {
        return entities.createQuery(
                        "SELECT token FROM ApiToken token WHERE token.account = :account ORDER BY token.id DESC",
                        ApiToken.class)
                .setParameter("account", account)
                .getResultList();
    }

    private void store(
            Actor actor, Account owner, Role role, String label, Optional<Instant> expiresAt, Secret secret) {
        if (!owner.role().includes(role)) {
            throw new RefusedAccountChange(
                    "role",
                    "A token of '" + owner.name() + "' may be " + owner.role().storedName() + " at most.");
        }
        entities.persist(new ApiToken(secret.hash(), owner.name(), role, label, clock.instant(), expiresAt));
        audit.record(
                actor,
                AuditAction.TOKEN_ISSUED,
                label,
                AuditedState.NONE,
                AuditedState.of("account", owner.name())
                        .with("role", role.storedName())
                        .with("expiresAt", expiresAt.map(Instant::toString)));
    }

    private Optional<ApiToken> find(String hash) {
        return entities.createQuery("SELECT token FROM ApiToken token WHERE token.hash = :hash", ApiToken.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    private static Role least(Role one, Role other) {
        return one.includes(other) ? other : one;
    }
}
