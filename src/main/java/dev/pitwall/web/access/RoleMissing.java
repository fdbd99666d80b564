package dev.pitwall.web.access;

import jakarta.ws.rs.ForbiddenException;

/** The caller is known and may not. The message names the role that would. */
public class RoleMissing extends ForbiddenException {

    RoleMissing(AccessRule rule) {
        super(
                rule.roles().isEmpty()
                        ? "Nobody may do this: it declares no role. This is a defect of Pitwall."
                        : "This needs the role " + String.join(" or ", rule.roles()) + ".");
    }
}
