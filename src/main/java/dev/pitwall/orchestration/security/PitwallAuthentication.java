package dev.pitwall.orchestration.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells the container who makes a request: by an API token in {@code Authorization: Bearer}, or by the cookie of a sign-in
 * session. A request with neither goes on as nobody's; what it may see is for the resource to declare.
 */
@ApplicationScoped
public class PitwallAuthentication implements HttpAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(PitwallAuthentication.class.getName());
    private static final String SCHEME = "Bearer ";
    private static final String STATIC_FILES = "/static/";

    private final IdentityStoreHandler identities;
    private final SignInSessions sessions;

    @Inject
    public PitwallAuthentication(IdentityStoreHandler identities, SignInSessions sessions) {
        this.identities = identities;
        this.sessions = sessions;
    }

    /** For the client proxy only. */
    PitwallAuthentication() {
        this(null, null);
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (request.getRequestURI().startsWith(STATIC_FILES)) {
            return context.doNothing();
        }
        try {
            return byCredential(request, context);
        } catch (RuntimeException unanswered) {
            // Without an answer nobody is let in; to fail here would be the server's own error page, which says
            // nothing.
            LOG.log(Level.WARNING, unanswered, () -> "PW-SEC-003 a credential could not be checked");
            request.setAttribute(RejectedCredential.ATTRIBUTE, RejectedCredential.NOT_ASKED);
            return context.doNothing();
        }
    }

    private AuthenticationStatus byCredential(HttpServletRequest request, HttpMessageContext context) {
        var authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.startsWith(SCHEME)) {
            return byToken(authorization.substring(SCHEME.length()).strip(), request, context);
        }
        return SessionCookie.in(request)
                .map(secret -> bySession(secret, request, context))
                .orElseGet(context::doNothing);
    }

    private AuthenticationStatus byToken(String token, HttpServletRequest request, HttpMessageContext context) {
        var result = token.isEmpty()
                ? CredentialValidationResult.INVALID_RESULT
                : identities.validate(new TokenCredential(new Secret(token)));
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            request.setAttribute(RejectedCredential.ATTRIBUTE, RejectedCredential.UNKNOWN_TOKEN);
            return context.doNothing();
        }
        var name = result.getCallerPrincipal().getName();
        new Caller(name, highest(result), Optional.empty()).rememberIn(request);
        return context.notifyContainerAboutLogin(result);
    }

    private AuthenticationStatus bySession(Secret secret, HttpServletRequest request, HttpMessageContext context) {
        var session = sessions.find(secret);
        if (session.isEmpty()) {
            request.setAttribute(RejectedCredential.ATTRIBUTE, RejectedCredential.SESSION_ENDED);
            return context.doNothing();
        }
        var open = session.get();
        new Caller(open.account(), open.role(), session).rememberIn(request);
        return context.notifyContainerAboutLogin(
                new CredentialValidationResult(open.account(), open.role().groups()));
    }

    private static Role highest(CredentialValidationResult result) {
        return result.getCallerGroups().stream()
                .map(Role::named)
                .max(Role::compareTo)
                .orElseThrow(() -> new IllegalStateException("A caller has no role"));
    }
}
