package dev.pitwall.rest;

import dev.pitwall.orchestration.pause.Pauses;
import dev.pitwall.orchestration.pause.RefusedPause;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Pauses of everything or of a workspace, newest first. */
@Path("/api/v1/pauses")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.VIEWER)
@Tag(name = "Pauses")
public class PausesResource {

    private static final int MOST = 200;

    private Pauses pauses;
    private HttpServletRequest request;

    @Inject
    public PausesResource(Pauses pauses, HttpServletRequest request) {
        this.pauses = pauses;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public PausesResource() {}

    @GET
    @Operation(summary = "Pauses, newest first, at most 200")
    public PauseList list() {
        return new PauseList(pauses.newest(MOST).stream().map(PauseBody::of).toList());
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @RolesAllowed(Role.Named.OPERATOR)
    @Operation(summary = "Pauses a workspace or everything: no tick is evaluated and no run starts; what runs goes on")
    @APIResponse(
            responseCode = "201",
            description = "The pause",
            content = @Content(schema = @Schema(implementation = PauseBody.class)))
    public Response begin(
            @RequestBody(content = @Content(schema = @Schema(implementation = NewPauseBody.class))) String text) {
        var wanted = NewPauseBody.parse(text);
        try {
            var pause = pauses.begin(wanted.workspace(), wanted.reason(), Actor.of(request));
            return Response.created(URI.create("/api/v1/pauses/" + pause.id()))
                    .entity(PauseBody.of(pause))
                    .build();
        } catch (RefusedPause refused) {
            throw Refusal.ofField(refused.field(), refused.getMessage());
        }
    }

    @DELETE
    @Path("{id: [0-9]{1,18}}")
    @RolesAllowed(Role.Named.OPERATOR)
    @Operation(summary = "Ends a pause; missed ticks are made up for as each schedule's catch-up policy says")
    public PauseBody end(@PathParam("id") long id) {
        try {
            return PauseBody.of(pauses.end(id, Actor.of(request)));
        } catch (RefusedPause refused) {
            throw Refusal.notNow(refused.getMessage());
        }
    }
}
