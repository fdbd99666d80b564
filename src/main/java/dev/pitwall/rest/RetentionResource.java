package dev.pitwall.rest;

import dev.pitwall.orchestration.retention.Retention;
import dev.pitwall.orchestration.retention.RetentionPasses;
import dev.pitwall.orchestration.retention.RetentionTimer;
import dev.pitwall.orchestration.retention.RetentionUnderWay;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is deleted when it is old. */
@Path("/api/v1/retention")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.VIEWER)
@Tag(name = "System")
public class RetentionResource {

    private static final int PASSES = 20;

    private Retention retention;
    private RetentionPasses passes;
    private RetentionTimer timer;
    private HttpServletRequest request;

    @Inject
    public RetentionResource(
            Retention retention, RetentionPasses passes, RetentionTimer timer, HttpServletRequest request) {
        this.retention = retention;
        this.passes = passes;
        this.timer = timer;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public RetentionResource() {}

    @GET
    @Operation(
            summary = "What is kept how long, and the newest passes",
            description = "counted=true says how many of each kind a pass would delete now; that may take seconds.")
    public RetentionBody retention(@QueryParam("counted") String counted) {
        var kinds = Asked.flag("counted", counted) ? retention.preview() : retention.kinds();
        return new RetentionBody(
                kinds.stream().map(RetentionBody.KindBody::of).toList(),
                passes.newest(PASSES).stream().map(RetentionBody.PassBody::of).toList());
    }

    @POST
    @Path("passes")
    @RolesAllowed(Role.Named.ADMIN)
    @Operation(summary = "Begins to delete what is old, now; it goes on by itself, in small commits")
    @APIResponse(
            responseCode = "202",
            description = "The pass",
            content = @Content(schema = @Schema(implementation = RetentionBody.PassBody.class)))
    public Response runNow() {
        try {
            var begun = timer.runNow(Actor.of(request));
            return passes.newest(PASSES).stream()
                    .filter(pass -> pass.id() == begun)
                    .map(RetentionBody.PassBody::of)
                    .map(pass -> Response.accepted(pass).build())
                    .findFirst()
                    .orElseThrow();
        } catch (RetentionUnderWay underWay) {
            throw Refusal.notNow(underWay.getMessage() + ".");
        }
    }
}
