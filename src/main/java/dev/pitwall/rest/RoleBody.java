package dev.pitwall.rest;

import dev.pitwall.orchestration.security.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The role that an account is to have. */
record RoleBody(
        @Schema(enumeration = {"viewer", "operator", "admin"})
        String role) implements Body {

    /** @throws Refusal that names the field which does not fit */
    static Role parse(String text) {
        return role(Sent.object(text, "role").required("role"));
    }

    static Role role(String name) {
        try {
            return Role.named(name);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.ofField("role", unknown.getMessage());
        }
    }
}
