package dev.pitwall.rest;

import dev.pitwall.orchestration.security.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The account that is to be made. */
record NewAccountBody(
        String name,

        @Schema(enumeration = {"viewer", "operator", "admin"})
        String role) implements Body {

    /** @throws Refusal that names the field which does not fit */
    static NewAccountBody parse(String text) {
        var sent = Sent.object(text, "name", "role");
        return new NewAccountBody(
                sent.required("name"), RoleBody.role(sent.required("role")).storedName());
    }

    Role itsRole() {
        return Role.named(role);
    }
}
