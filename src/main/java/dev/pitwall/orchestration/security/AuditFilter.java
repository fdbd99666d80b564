package dev.pitwall.orchestration.security;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which lines of the audit trail are wanted. What is empty filters nothing.
 *
 * @param account who, exactly
 * @param action what was done
 * @param subject what it was done to: the beginning of it
 * @param from the first moment
 * @param until the first moment that is not wanted any more
 */
public record AuditFilter(
        Optional<String> account,
        Optional<AuditAction> action,
        Optional<String> subject,
        Optional<Instant> from,
        Optional<Instant> until) {

    public static final AuditFilter ALL =
            new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public AuditFilter {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
    }

    public AuditFilter by(String who) {
        return new AuditFilter(Optional.of(who), action, subject, from, until);
    }

    public AuditFilter doing(AuditAction what) {
        return new AuditFilter(account, Optional.of(what), subject, from, until);
    }

    public AuditFilter to(String what) {
        return new AuditFilter(account, action, Optional.of(what), from, until);
    }

    public AuditFilter between(Instant first, Instant end) {
        return new AuditFilter(account, action, subject, Optional.of(first), Optional.of(end));
    }
}
