package dev.pitwall.rest;

import dev.pitwall.orchestration.security.ApiToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The API tokens of an account, newest first, revoked ones too; never the tokens themselves. */
record TokenList(List<TokenBody> tokens) implements Body {

    /** One of them. @param role what it may do at most */
    record TokenBody(
            long id,
            String label,

            @Schema(enumeration = {"viewer", "operator", "admin"})
            String role,

            Instant createdAt,
            Optional<Instant> lastUsedAt,
            Optional<Instant> expiresAt,
            Optional<Instant> revokedAt)
            implements Body {

        static TokenBody of(ApiToken token) {
            return new TokenBody(
                    token.id(),
                    token.label(),
                    token.role().storedName(),
                    token.createdAt(),
                    token.lastUsedAt(),
                    token.expiresAt(),
                    token.revokedAt());
        }
    }
}
