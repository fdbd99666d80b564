package dev.pitwall.rest;

import dev.pitwall.orchestration.explanation.Explanations;
import dev.pitwall.orchestration.explanation.Period;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.run.UnknownJob;
import dev.pitwall.orchestration.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why a job did or did not run. */
@Path("/api/v1/jobs/{job}/why")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.VIEWER)
@Tag(name = "Jobs")
public class WhyResource {

    private static final Duration USUAL = Duration.ofDays(1);

    private Explanations explanations;
    private DatabaseClock clock;

    @Inject
    public WhyResource(Explanations explanations, DatabaseClock clock) {
        this.explanations = explanations;
        this.clock = clock;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public WhyResource() {}

    @GET
    @Operation(
            summary =
                    "Why the job did or did not run: ticks, waits, pauses, missed ticks and nodes in one list, oldest first",
            description = "The last day, where no period is given; at most 31 days.")
    public WhyBody why(@PathParam("job") String job, @QueryParam("from") String from, @QueryParam("to") String to) {
        var until = Asked.instant("to", to).orElseGet(clock::instant);
        var since = Asked.instant("from", from).orElse(until.minus(USUAL));
        try {
            return WhyBody.of(explanations.of(job, new Period(since, until)));
        } catch (UnknownJob unknown) {
            throw new NotFoundException(unknown.getMessage() + "; all are at /api/v1/jobs", unknown);
        } catch (IllegalArgumentException refused) {
            throw Refusal.ofField("from", refused.getMessage());
        }
    }
}
