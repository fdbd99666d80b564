package dev.pitwall.web.access;

import jakarta.ws.rs.ForbiddenException;

/** A form came without the token of its session, or from another site. */
public class ForgedRequest extends ForbiddenException {

    ForgedRequest(String message) {
        super(message);
    }
}
