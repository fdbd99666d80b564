package dev.pitwall.web.access;

import jakarta.ws.rs.NotAuthorizedException;

/** The caller is not known. */
public class SignInNeeded extends NotAuthorizedException {

    SignInNeeded(String message) {
        super(message, "Bearer");
    }
}
