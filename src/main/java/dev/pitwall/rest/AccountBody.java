package dev.pitwall.rest;

import dev.pitwall.orchestration.security.Account;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person or machine that may sign in.
 *
 * @param hasPassword whether it may sign in by password; before one is set, only a token lets it in
 */
record AccountBody(
        String name,

        @Schema(enumeration = {"viewer", "operator", "admin"})
        String role,

        boolean enabled,
        boolean hasPassword,
        Instant createdAt,
        Optional<Instant> passwordChangedAt)
        implements Body {

    static AccountBody of(Account account) {
        return new AccountBody(
                account.name(),
                account.role().storedName(),
                account.isEnabled(),
                account.hasPassword(),
                account.createdAt(),
                account.passwordChangedAt());
    }
}
