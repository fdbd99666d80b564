package dev.pitwall.rest;

import dev.pitwall.orchestration.security.Role;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The API token that is to be made.
 *
 * @param label what it is for, so that it can be told from others later
 * @param role what it may do at most
 * @param expiresAt when it ends; never, where it is not given
 */
record NewTokenBody(
        String label,

        @Schema(enumeration = {"viewer", "operator", "admin"})
        String role,

        Optional<Instant> expiresAt) implements Body {

    /** @throws Refusal that names the field which does not fit */
    static NewTokenBody parse(String text) {
        var sent = Sent.object(text, "label", "role", "expiresAt");
        return new NewTokenBody(
                sent.required("label"),
                RoleBody.role(sent.required("role")).storedName(),
                sent.text("expiresAt").flatMap(time -> Asked.instant("expiresAt", time)));
    }

    Role itsRole() {
        return Role.named(role);
    }
}
