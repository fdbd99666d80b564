package dev.pitwall.rest;

import dev.pitwall.orchestration.run.RestartPlans;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a restart would do, before it is done. */
@Path("/api/v1/runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.VIEWER)
@Tag(name = "Runs")
public class RestartPlanResource {

    private RestartPlans plans;
    private RunHistory history;

    @Inject
    public RestartPlanResource(RestartPlans plans, RunHistory history) {
        this.plans = plans;
        this.history = history;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public RestartPlanResource() {}

    @GET
    @Path("{id: [0-9]+}/restart-plan")
    @Operation(
            summary =
                    "Which steps a restart would skip, go on with and repeat; 404 where the run's state allows no restart")
    public RestartPlanBody plan(@PathParam("id") long id) {
        var run = history.find(id).orElseThrow(() -> new NotFoundException("There is no run " + id + "."));
        return plans.of(run)
                .map(RestartPlanBody::of)
                .orElseThrow(() -> new NotFoundException("Run " + id + " is " + run.status()
                        + "; only one that failed or was canceled can be restarted."));
    }
}
