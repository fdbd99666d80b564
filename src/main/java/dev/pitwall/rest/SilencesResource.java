package dev.pitwall.rest;

import dev.pitwall.orchestration.alert.RefusedSilence;
import dev.pitwall.orchestration.alert.Silences;
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

/** Silences: times in which messages about something are kept and not sent. */
@Path("/api/v1/silences")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.VIEWER)
@Tag(name = "Messages")
public class SilencesResource {

    private Silences silences;
    private HttpServletRequest request;

    @Inject
    public SilencesResource(Silences silences, HttpServletRequest request) {
        this.silences = silences;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public SilencesResource() {}

    @GET
    @Operation(summary = "Silences that last, newest first")
    public SilenceList list() {
        return new SilenceList(silences.active().stream().map(SilenceBody::of).toList());
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @RolesAllowed(Role.Named.OPERATOR)
    @Operation(summary = "Keeps messages about a job, schedule, sensor, asset or node from being sent until a time")
    @APIResponse(
            responseCode = "201",
            description = "The silence",
            content = @Content(schema = @Schema(implementation = SilenceBody.class)))
    public Response begin(
            @RequestBody(content = @Content(schema = @Schema(implementation = NewSilenceBody.class))) String text) {
        var wanted = NewSilenceBody.parse(text);
        try {
            var silence = silences.begin(wanted.itsSubject(), wanted.reason(), wanted.until(), Actor.of(request));
            return Response.created(URI.create("/api/v1/silences"))
                    .entity(SilenceBody.of(silence))
                    .build();
        } catch (RefusedSilence refused) {
            throw Refusal.ofField(refused.field(), refused.getMessage());
        }
    }

    @DELETE
    @Path("{id: [0-9]{1,18}}")
    @RolesAllowed(Role.Named.OPERATOR)
    @Operation(summary = "Ends a silence before its time")
    public SilenceBody end(@PathParam("id") long id) {
        try {
            return SilenceBody.of(silences.end(id, Actor.of(request)));
        } catch (RefusedSilence refused) {
            throw Refusal.notNow(refused.getMessage());
        }
    }
}
