package dev.pitwall.rest;

import dev.pitwall.orchestration.security.Caller;
import dev.pitwall.orchestration.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whose token this is, and what it may do: the first call of a new client. */
@Path("/api/v1/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.VIEWER)
@Tag(name = "People")
public class MeResource {

    /** The caller. */
    public record Me(String account, String role) implements Body {}

    private HttpServletRequest request;

    @Inject
    public MeResource(HttpServletRequest request) {
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public MeResource() {}

    @GET
    @Operation(summary = "The caller")
    public Me me() {
        var caller = Caller.of(request).orElseThrow();
        return new Me(caller.account(), caller.role().storedName());
    }
}
