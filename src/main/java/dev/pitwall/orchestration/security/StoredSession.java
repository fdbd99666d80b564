package dev.pitwall.orchestration.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A sign-in session as it is stored. */
@Entity
@Table(catalog = "dagster_logs", name = "sign_in_session")
class StoredSession {

    private static final Duration BETWEEN_NOTES_OF_USE = Duration.ofMinutes(1);

    @Id
    private String id;

    private String account;

    @Column(name = "csrf_token")
    private String csrfToken;

    private String address;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private String notice;

    protected StoredSession() {}

    StoredSession(String id, String account, String address, Instant now, Duration idleFor) {
        this.id = id;
        this.account = account;
        this.address = address;
        this.csrfToken = Secret.random().value();
        this.createdAt = now;
        this.lastSeenAt = now;
        this.expiresAt = now.plus(idleFor);
    }

    /** Moves the end of the session, once a minute, and never beyond its longest life. */
    void seen(Instant now, Duration idleFor, Duration atMost) {
        if (lastSeenAt.plus(BETWEEN_NOTES_OF_USE).isBefore(now)) {
            lastSeenAt = now;
            var idleEnd = now.plus(idleFor);
            var lastEnd = createdAt.plus(atMost);
            expiresAt = idleEnd.isBefore(lastEnd) ? idleEnd : lastEnd;
        }
    }

    void leave(String words) {
        notice = words;
    }

    void forgetNotice() {
        notice = null;
    }

    boolean isOpenAt(Instant now) {
        return expiresAt.isAfter(now);
    }

    String account() {
        return account;
    }

    SignInSession as(Role role) {
        return new SignInSession(id, account, role, csrfToken, expiresAt, Optional.ofNullable(notice));
    }
}
