package dev.pitwall.rest;

import dev.pitwall.batch.BatchAdmin;
import dev.pitwall.batch.JobGraphs;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.Definitions.Defined;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.AuditAction;
import dev.pitwall.orchestration.security.AuditTrail;
import dev.pitwall.orchestration.security.AuditedState;
import dev.pitwall.orchestration.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The jobs of the batch runtime, whoever starts them. */
@Path("/api/v1/batch/jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.VIEWER)
@Tag(name = "Batch")
public class BatchJobsResource {

    private static final int USUAL_INSTANCES = 20;

    private BatchAdmin batch;
    private JobGraphs graphs;
    private Definitions definitions;
    private AuditTrail audit;
    private HttpServletRequest request;

    @Inject
    public BatchJobsResource(
            BatchAdmin batch, JobGraphs graphs, Definitions definitions, AuditTrail audit, HttpServletRequest request) {
        this.batch = batch;
        this.graphs = graphs;
        this.definitions = definitions;
        this.audit = audit;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public BatchJobsResource() {}

    @GET
    @Operation(summary = "Names of the jobs that the batch runtime or a workspace knows, with what runs of them")
    public BatchJobList list() {
        var names = new TreeSet<>(batch.jobNames());
        definitions.jobs().forEach(job -> names.add(job.definition().name()));
        return new BatchJobList(names.stream()
                .map(name -> new BatchJobList.BatchJobBody(
                        name,
                        batch.instanceCount(name),
                        batch.running(name),
                        definitions.job(name).map(Defined::workspace)))
                .toList());
    }

    @GET
    @Path("{job}/instances")
    @Operation(
            summary = "Instances of a job with their executions, newest first",
            description = "start says how many of the newest to pass over: JobOperator knows no paging by key.")
    public BatchInstanceList instances(
            @PathParam("job") String job,
            @QueryParam("start") String start,
            @QueryParam("limit") String asked,
            @Context UriInfo address) {
        known(job);
        var limit = Asked.limit(asked, USUAL_INSTANCES);
        var first = Asked.number("start", start, 0, Integer.MAX_VALUE - Asked.MOST - 1)
                .orElse(0L)
                .intValue();
        var page = KeyPage.of(
                batch.instances(job, first, limit + 1),
                limit,
                BatchInstanceBody::of,
                address,
                "start",
                last -> first + limit);
        return new BatchInstanceList(page.items(), page.next());
    }

    @POST
    @Path("{job}/executions")
    @RolesAllowed(Role.Named.OPERATOR)
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Starts a job past the engine: no queue, no limits, no run",
            description = "A job of a workspace that reads its run config needs a run: POST /api/v1/jobs/{job}/runs.")
    @APIResponse(
            responseCode = "201",
            description = "The execution",
            content = @Content(schema = @Schema(implementation = BatchExecutionBody.class)))
    public Response start(
            @PathParam("job") String job,
            @RequestBody(content = @Content(schema = @Schema(implementation = ParametersBody.class))) String text) {
        if (graphs.of(job).isEmpty()) {
            throw new NotFoundException("The application has no job XML '" + job + "'. Nothing was changed.");
        }
        var parameters = ParametersBody.parse(text).parameters().orElse(Map.of());
        var execution = BatchRefusals.told(() -> batch.execution(batch.start(job, parameters)));
        audit.record(
                Actor.of(request),
                AuditAction.BATCH_STARTED,
                "execution " + execution.executionId(),
                AuditedState.NONE,
                AuditedState.of("job", job).with("parameters", json(parameters)));
        return Response.created(URI.create("/api/v1/batch/executions/" + execution.executionId()))
                .entity(BatchExecutionBody.of(execution))
                .build();
    }

    private void known(String job) {
        if (definitions.job(job).isEmpty() && !batch.jobNames().contains(job)) {
            throw new NotFoundException("The batch runtime knows no job '" + job
                    + "'; all are at /api/v1/batch/jobs. Nothing was changed.");
        }
    }

    private static JsonObject json(Map<String, String> texts) {
        var json = Json.createObjectBuilder();
        texts.forEach(json::add);
        return json.build();
    }
}
