package dev.pitwall.web.access;

import dev.pitwall.orchestration.security.Caller;
import dev.pitwall.orchestration.security.SignInSession;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a request that changes something through only if its sender meant it. A signed-in browser proves that by the token of its
 * session, masked anew on each page, in the field {@code csrf} or the header {@code X-CSRF-Token}. Before sign-in there is no session; there the browser's
 * own word on where the form came from decides (Fetch Metadata, or Origin). A request with an API token cannot be forged by a
 * page, since no browser adds that header by itself.
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 500)
@ApplicationScoped
public class CsrfFilter implements ContainerRequestFilter {

    static final String FIELD = "csrf";
    static final String HEADER = "X-CSRF-Token";

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private HttpServletRequest servletRequest;

    @Inject
    public CsrfFilter(HttpServletRequest servletRequest) {
        this.servletRequest = servletRequest;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public CsrfFilter() {}

    @Override
    public void filter(ContainerRequestContext request) {
        if (HARMLESS.contains(request.getMethod())) {
            return;
        }
        var caller = Caller.of(servletRequest);
        if (caller.isEmpty()) {
            refuseOtherSites(request);
            return;
        }
        var session = caller.get().session();
        if (session.isPresent() && !carries(request, session.get())) {
            throw new ForgedRequest("The form is from another sign-in, or not from Pitwall. Nothing was changed: "
                    + "go back, reload the page and send it again.");
        }
    }

    private boolean carries(ContainerRequestContext request, SignInSession session) {
        var header = request.getHeaderString(HEADER);
        var sent = header == null ? formField(request) : Optional.of(header);
        return sent.filter(mask -> CsrfMask.hides(mask, session.csrfToken())).isPresent();
    }

    /** Asked of the servlet request, which parses the form once for everybody: to read the body here would leave the resource an empty form. */
    private Optional<String> formField(ContainerRequestContext request) {
        var type = request.getMediaType();
        return type != null && type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                ? Optional.ofNullable(servletRequest.getParameter(FIELD))
                : Optional.empty();
    }

    private static void refuseOtherSites(ContainerRequestContext request) {
        var site = request.getHeaderString("Sec-Fetch-Site");
        var origin = request.getHeaderString("Origin");
        var foreign = site != null
                ? !site.equals("same-origin") && !site.equals("none")
                : origin != null && !origin.endsWith("://" + request.getHeaderString("Host"));
        if (foreign) {
            throw new ForgedRequest("The form came from another site. Nothing was changed.");
        }
    }
}
