package dev.pitwall.orchestration.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A person or a machine that may sign in. */
@Entity
@Table(catalog = "dagster_logs", name = "account")
public class Account {

    private static final String ALLOWED_NAME = "[A-Za-z0-9][A-Za-z0-9._@-]{0,99}";

    @Id
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private String role;

    private boolean enabled;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    @Version
    private int version;

    protected Account() {}

    Account(String name, Role role, Instant now) {
        if (name == null || !name.matches(ALLOWED_NAME)) {
            throw new IllegalArgumentException(
                    "account name is '" + name
                            + "'; allowed are 1 to 100 letters, digits, dots, underscores, hyphens and @, a letter or digit first");
        }
        this.name = name;
        this.role = role.storedName();
        this.enabled = true;
        this.createdAt = now;
    }

    void setPassword(String hash, Instant now) {
        passwordHash = hash;
        passwordChangedAt = now;
    }

    void changeRole(Role newRole) {
        role = newRole.storedName();
    }

    void enable() {
        enabled = true;
    }

    void disable() {
        enabled = false;
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    public String name() {
        return name;
    }

    public Role role() {
        return Role.named(role);
    }

    public boolean isEnabled() {
        return enabled;
    }

    /** Whether it may sign in by password; before one is set, only a token lets it in. */
    public boolean hasPassword() {
        return passwordHash != null;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> passwordChangedAt() {
        return Optional.ofNullable(passwordChangedAt);
    }
}
