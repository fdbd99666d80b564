package dev.pitwall.orchestration.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/**
 * Who makes a change, for the audit trail.
 *
 * @param account the account's name
 * @param means by what
 * @param address from where, an IP address
 */
public record Actor(String account, Means means, String address) {

    /** Pitwall itself. */
    public static final Actor SYSTEM = new Actor("pitwall", Means.SYSTEM, "local");

    public Actor {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(means, "means");
        Objects.requireNonNull(address, "address");
    }

    /**
     * Whoever makes a request.
     *
     * @throws IllegalStateException when nobody is signed in: the resource should have declared a role
     */
    public static Actor of(HttpServletRequest request) {
        var caller = Caller.of(request).orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
        var means = caller.session().isPresent() ? Means.PAGE : Means.TOKEN;
        return new Actor(caller.account(), means, request.getRemoteAddr());
    }
}
