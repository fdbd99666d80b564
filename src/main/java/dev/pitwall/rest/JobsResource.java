package dev.pitwall.rest;

import dev.pitwall.batch.JobGraph;
import dev.pitwall.batch.JobGraphs;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.Definitions.Defined;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.PartitionKey;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.run.AuditedRun;
import dev.pitwall.orchestration.run.Cause;
import dev.pitwall.orchestration.run.ConfigField;
import dev.pitwall.orchestration.run.InvalidRunConfig;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunConfigs;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.RunRequests;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.AuditAction;
import dev.pitwall.orchestration.security.AuditTrail;
import dev.pitwall.orchestration.security.AuditedChange;
import dev.pitwall.orchestration.security.AuditedState;
import dev.pitwall.orchestration.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The jobs that workspaces define, and the launching of them. */
@Path("/api/v1/jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.VIEWER)
@Tag(name = "Jobs")
public class JobsResource {

    private Definitions definitions;
    private RunConfigs configs;
    private RunRequests requests;
    private RunHistory history;
    private JobGraphs graphs;
    private AuditTrail audit;
    private AuditedChange change;
    private HttpServletRequest request;

    @Inject
    public JobsResource(
            Definitions definitions,
            RunConfigs configs,
            RunRequests requests,
            RunHistory history,
            JobGraphs graphs,
            AuditTrail audit,
            AuditedChange change,
            HttpServletRequest request) {
        this.definitions = definitions;
        this.configs = configs;
        this.requests = requests;
        this.history = history;
        this.graphs = graphs;
        this.audit = audit;
        this.change = change;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public JobsResource() {}

    @GET
    @Operation(summary = "Every job that a workspace defines")
    public JobList list() {
        return new JobList(definitions.jobs().stream().map(JobBody::of).toList());
    }

    @GET
    @Path("{job}")
    @Operation(summary = "A job with its steps and the fields of its config")
    public JobBody one(@PathParam("job") String name) {
        var job = known(name);
        var steps = graphs.of(name)
                .map(graph -> graph.steps().stream().map(JobGraph.Node::id).toList())
                .orElse(List.of());
        return JobBody.of(job, steps, ConfigField.of(job.definition(), configs));
    }

    @POST
    @Path("{job}/runs")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @RolesAllowed(Role.Named.OPERATOR)
    @Operation(summary = "Launches a job: puts a run into the queue")
    @APIResponse(
            responseCode = "201",
            description = "The run",
            content = @Content(schema = @Schema(implementation = RunBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The run that the same run key had made earlier",
            content = @Content(schema = @Schema(implementation = RunBody.class)))
    public Response launch(
            @PathParam("job") String name,
            @RequestBody(content = @Content(schema = @Schema(implementation = LaunchBody.class))) String text) {
        var job = known(name).definition();
        var body = LaunchBody.parse(text);
        var actor = Actor.of(request);
        var wanted = request(job, body);
        var launched = submitted(wanted, body, actor);
        var address = URI.create("/api/v1/runs/" + launched.run().id());
        return (launched.made() ? Response.created(address) : Response.ok().location(address))
                .entity(RunBody.of(launched.run()))
                .build();
    }

    /**
     * What a launch came to.
     *
     * @param run as the launch left it: a node may have taken it since
     */
    private record Launched(Run run, boolean made) {}

    private Launched submitted(RunRequest wanted, LaunchBody body, Actor actor) {
        try {
            return change.of(() -> launched(wanted, body.notBefore(), actor));
        } catch (InvalidRunConfig invalid) {
            throw Refusal.of(invalid);
        }
    }

    private Launched launched(RunRequest wanted, Optional<Instant> notBefore, Actor actor) {
        var cause = Cause.person(actor.account());
        var submission = notBefore
                .map(until -> requests.submitFor(until, wanted, cause))
                .orElseGet(() -> requests.submit(wanted, cause));
        var run = history.find(submission.runId()).orElseThrow();
        if (submission.made()) {
            audit.record(
                    actor,
                    AuditAction.RUN_LAUNCHED,
                    AuditedRun.subject(run.id()),
                    AuditedState.NONE,
                    AuditedRun.launched(run));
        }
        return new Launched(run, submission.made());
    }

    private <C extends RunConfig> RunRequest request(JobDefinition<C> job, LaunchBody body) {
        try {
            var wanted = RunRequest.of(job, configs.read(job, body.config()));
            var keyed = body.runKey().map(wanted::withRunKey).orElse(wanted);
            var parted = body.partition()
                    .map(PartitionKey::new)
                    .map(keyed::forPartition)
                    .orElse(keyed);
            var tagged = parted;
            for (var tag : body.tags().entrySet()) {
                tagged = tagged.tagged(tag.getKey(), tag.getValue());
            }
            return tagged.withPriority(body.priority());
        } catch (InvalidRunConfig invalid) {
            throw Refusal.of(invalid);
        } catch (IllegalArgumentException refused) {
            throw Refusal.ofField("body", refused.getMessage());
        }
    }

    private Defined<JobDefinition<?>> known(String name) {
        return definitions
                .job(name)
                .orElseThrow(() -> new NotFoundException(
                        "No workspace defines the job '" + name + "'; all are at /api/v1/jobs. Nothing was changed."));
    }
}
