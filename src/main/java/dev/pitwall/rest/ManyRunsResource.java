package dev.pitwall.rest;

import dev.pitwall.orchestration.run.ManyRuns;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What may be done with many runs at once; one that refuses stops none of the others. */
@Path("/api/v1/runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
@RolesAllowed(Role.Named.OPERATOR)
@Tag(name = "Runs")
public class ManyRunsResource {

    private ManyRuns runs;
    private HttpServletRequest request;

    @Inject
    public ManyRunsResource(ManyRuns runs, HttpServletRequest request) {
        this.runs = runs;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public ManyRunsResource() {}

    @POST
    @Path("terminate")
    @Operation(summary = "Asks many runs to stop; those that wait are canceled at once")
    public OutcomeList terminate(
            @RequestBody(content = @Content(schema = @Schema(implementation = RunNumbersBody.class))) String text) {
        return OutcomeList.of(runs.terminate(RunNumbersBody.parse(text).runs(), Actor.of(request)));
    }

    @POST
    @Path("restart")
    @Operation(summary = "Goes on with many failed or canceled runs, each at its last checkpoint")
    public OutcomeList restart(
            @RequestBody(content = @Content(schema = @Schema(implementation = RunNumbersBody.class))) String text) {
        return OutcomeList.of(runs.restart(RunNumbersBody.parse(text).runs(), Actor.of(request)));
    }

    @POST
    @Path("execute-again")
    @Operation(summary = "Makes a new run from the start of each, with its own config")
    public OutcomeList executeAgain(
            @RequestBody(content = @Content(schema = @Schema(implementation = RunNumbersBody.class))) String text) {
        return OutcomeList.of(runs.executeAgain(RunNumbersBody.parse(text).runs(), Actor.of(request)));
    }
}
