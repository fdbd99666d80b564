package dev.pitwall.orchestration.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What an API client sends. The token itself is known only to whoever was shown it when it was made. */
@Entity
@Table(catalog = "dagster_logs", name = "api_token")
public class ApiToken {

    private static final Duration BETWEEN_NOTES_OF_USE = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String hash;

    private String account;

    private String role;

    private String label;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ApiToken() {}

    ApiToken(String hash, String account, Role role, String label, Instant createdAt, Optional<Instant> expiresAt) {
        this.hash = hash;
        this.account = account;
        this.role = role.storedName();
        this.label = label;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt.orElse(null);
    }

    /** Whether it is still accepted, its account aside. */
    public boolean isValidAt(Instant now) {
        return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    /** Accepts it again: a setting may be changed back. */
    void reinstate() {
        revokedAt = null;
    }

    /** Notes that it was used, once a minute, so that a busy client does not write with each read. */
    void use(Instant now) {
        if (lastUsedAt == null || lastUsedAt.plus(BETWEEN_NOTES_OF_USE).isBefore(now)) {
            lastUsedAt = now;
        }
    }

    String hash() {
        return hash;
    }

    public long id() {
        return id;
    }

    public String account() {
        return account;
    }

    /** What it may do at most. */
    public Role role() {
        return Role.named(role);
    }

    public String label() {
        return label;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }
}
