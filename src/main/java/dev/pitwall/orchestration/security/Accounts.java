package dev.pitwall.orchestration.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.security.enterprise.identitystore.PasswordHash;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The accounts, and every change of one, each with its line in the audit trail. */
@ApplicationScoped
public class Accounts {

    /** NIST SP 800-63B asks for length instead of kinds of characters. */
    public static final int SHORTEST_PASSWORD = 12;

    private static final int LONGEST_PASSWORD = 200;

    private final EntityManager entities;
    private final PasswordHash passwords;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public Accounts(EntityManager entities, Pbkdf2Sha512 passwords, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the client proxy only. */
    Accounts() {
        this(null, null, null, null);
    }

    @Transactional
    public Optional<Account> find(String name) {
        return Optional.ofNullable(entities.find(Account.class, name));
    }

    /** All of them by name. */
    @Transactional
    public List<Account> all() {
        return entities.createQuery("SELECT account FROM Account account ORDER BY account.name", Account.class)
                .getResultList();
    }

    /** @throws RefusedAccountChange when the name is taken or not allowed */
    @Transactional
    public Account create(Actor actor, String name, Role role) {
        if (find(name).isPresent()) {
            throw new RefusedAccountChange("name", "There is an account '" + name + "' already.");
        }
        try {
            var account = new Account(name, role, clock.instant());
            entities.persist(account);
            audit.record(
                    actor,
                    AuditAction.ACCOUNT_CREATED,
                    name,
                    AuditedState.NONE,
                    AuditedState.of("role", role.storedName()));
            return account;
        } catch (IllegalArgumentException notAllowed) {
            throw new RefusedAccountChange("name", notAllowed.getMessage());
        }
    }

    /** @throws RefusedAccountChange when it is too short or too long */
    @Transactional
    public void setPassword(Actor actor, String name, char[] password) {
        if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD) {
            throw new RefusedAccountChange(
                    "password",
                    "The password has " + password.length + " characters; allowed are " + SHORTEST_PASSWORD + " to "
                            + LONGEST_PASSWORD + ".");
        }
        existing(name).setPassword(passwords.generate(password), clock.instant());
        audit.record(actor, AuditAction.PASSWORD_SET, name);
    }

    /** @throws RefusedAccountChange when nobody else would be admin */
    @Transactional
    public void changeRole(Actor actor, String name, Role role) {
        var account = existing(name);
        var before = account.role();
        if (before == Role.ADMIN && role != Role.ADMIN) {
            requireAnotherAdmin(name);
        }
        account.changeRole(role);
        audit.record(
                actor,
                AuditAction.ACCOUNT_ROLE_CHANGED,
                name,
                AuditedState.of("role", before.storedName()),
                AuditedState.of("role", role.storedName()));
    }

    /** Ends its sessions and refuses its tokens too. @throws RefusedAccountChange when nobody else would be admin */
    @Transactional
    public void disable(Actor actor, String name) {
        var account = existing(name);
        if (account.role() == Role.ADMIN) {
            requireAnotherAdmin(name);
        }
        account.disable();
        audit.record(
                actor,
                AuditAction.ACCOUNT_DISABLED,
                name,
                AuditedState.of("enabled", true),
                AuditedState.of("enabled", false));
    }

    @Transactional
    public void enable(Actor actor, String name) {
        existing(name).enable();
        audit.record(
                actor,
                AuditAction.ACCOUNT_ENABLED,
                name,
                AuditedState.of("enabled", false),
                AuditedState.of("enabled", true));
    }

    private Account existing(String name) {
        return find(name).orElseThrow(() -> new RefusedAccountChange("name", "There is no account '" + name + "'."));
    }

    private void requireAnotherAdmin(String name) {
        var others = all().stream()
                .anyMatch(account -> account.role() == Role.ADMIN
                        && account.isEnabled()
                        && !account.name().equals(name));
        if (!others) {
            throw new RefusedAccountChange("role", "'" + name + "' is the only admin; make another one first.");
        }
    }
}
