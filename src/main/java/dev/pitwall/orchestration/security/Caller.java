package dev.pitwall.orchestration.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Who makes a request.
 *
 * @param account the account's name
 * @param role what it may do
 * @param session the sign-in session; empty for a request that carries an API token
 */
public record Caller(String account, Role role, Optional<SignInSession> session) {

    private static final String ATTRIBUTE = Caller.class.getName();

    /** The caller that the authentication mechanism found in a request. */
    public static Optional<Caller> of(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
    }

    void rememberIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
