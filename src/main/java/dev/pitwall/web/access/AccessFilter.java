package dev.pitwall.web.access;

import dev.pitwall.orchestration.security.RejectedCredential;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Asks the container whether the caller has one of the roles that a method declares. */
@Priority(Priorities.AUTHORIZATION)
class AccessFilter implements ContainerRequestFilter {

    private final AccessRule rule;

    AccessFilter(AccessRule rule) {
        this.rule = rule;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (rule.everybody()) {
            return;
        }
        var security = request.getSecurityContext();
        if (security.getUserPrincipal() == null) {
            if (request.getProperty(RejectedCredential.ATTRIBUTE) == RejectedCredential.NOT_ASKED) {
                throw new ServiceUnavailableException(RejectedCredential.NOT_ASKED.reason());
            }
            throw new SignInNeeded(reason(request));
        }
        if (rule.roles().stream().noneMatch(security::isUserInRole)) {
            throw new RoleMissing(rule);
        }
    }

    private static String reason(ContainerRequestContext request) {
        return request.getProperty(RejectedCredential.ATTRIBUTE) instanceof RejectedCredential rejected
                ? rejected.reason()
                : "Send an API token: Authorization: Bearer <token>.";
    }
}
