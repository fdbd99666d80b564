package dev.pitwall.orchestration.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Failed sign-ins in a row, of one name from one address. */
@Entity
@Table(catalog = "dagster_logs", name = "sign_in_failure")
@IdClass(SignInFailure.Key.class)
class SignInFailure {

    /** Name as typed, and address. */
    static final class Key implements Serializable {
        private String account;
        private String address;

        Key() {}

        Key(String account, String address) {
            this.account = account;
            this.address = address;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && Objects.equals(account, that.account)
                    && Objects.equals(address, that.address);
        }

        @Override
        public int hashCode() {
            return Objects.hash(account, address);
        }
    }

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final Duration FIRST_LOCK = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 5;

    @Id
    private String account;

    @Id
    private String address;

    private int failures;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    protected SignInFailure() {}

    SignInFailure(Key key, Instant now) {
        this.account = key.account;
        this.address = key.address;
        this.lastAt = now;
    }

    /** Counts one more; from {@code allowed} on each locks for twice as long as the one before, up to a quarter of an hour. */
    void count(Instant now, int allowed) {
        failures = lastAt.plus(FORGOTTEN_AFTER).isBefore(now) ? 1 : failures + 1;
        lastAt = now;
        lockedUntil = failures < allowed
                ? null
                : now.plus(FIRST_LOCK.multipliedBy(1L << Math.min(failures - allowed, MOST_DOUBLINGS)));
    }

    Optional<Instant> lockedAt(Instant now) {
        return Optional.ofNullable(lockedUntil).filter(until -> until.isAfter(now));
    }
}
