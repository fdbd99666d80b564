package dev.pitwall.rest;

import dev.pitwall.batch.JobGraphs;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.Definitions.Defined;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.PartitionKey;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.run.Cause;
import dev.pitwall.orchestration.run.ConfigField;
import dev.pitwall.orchestration.run.InvalidRunConfig;
import dev.pitwall.orchestration.run.RunConfigs;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.RunRequests;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.AuditAction;
import dev.pitwall.orchestration.security.AuditTrail;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The jobs that workspaces define, and the launching of them. */
@Path("/api/v1/jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.VIEWER)
public class JobsResource {

    private Definitions definitions;
    private RunConfigs configs;
    private RunRequests requests;
    private RunHistory history;
    private JobGraphs graphs;
    private AuditTrail audit;
    private HttpServletRequest request;

    @Inject
    public JobsResource(
            Definitions definitions,
            RunConfigs configs,
            RunRequests requests,
            RunHistory history,
            JobGraphs graphs,
            AuditTrail audit,
            HttpServletRequest request) {
        this.definitions = definitions;
        this.configs = configs;
        this.requests = requests;
        this.history = history;
        this.graphs = graphs;
        this.audit = audit;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public JobsResource() {}

    @GET
    public JsonObject list() {
        var jobs = Json.createArrayBuilder();
        definitions.jobs().forEach(job -> jobs.add(summary(job)));
        return Json.createObjectBuilder().add("jobs", jobs).build();
    }

    /** One job with its steps and the fields of its config. */
    @GET
    @Path("{job}")
    public JsonObject one(@PathParam("job") String name) {
        var job = known(name);
        var steps = Json.createArrayBuilder();
        graphs.of(name).ifPresent(graph -> graph.steps().forEach(step -> steps.add(step.id())));
        var fields = Json.createArrayBuilder();
        ConfigField.of(job.definition(), configs).forEach(field -> fields.add(json(field)));
        return Json.createObjectBuilder(summary(job))
                .add("steps", steps)
                .add("config", fields)
                .build();
    }

    /** Queues a run: 201 with the run, or 200 with the run that the same run key had made earlier. */
    @POST
    @Path("{job}/runs")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @RolesAllowed(Role.Named.OPERATOR)
    public Response launch(@PathParam("job") String name, String text) {
        var job = known(name).definition();
        var body = LaunchBody.parse(text);
        var actor = Actor.of(request);
        var submission = requests.submit(request(job, body), Cause.person(actor.account()));
        if (submission.made()) {
            audit.record(actor, AuditAction.RUN_LAUNCHED, "run " + submission.runId() + " of " + name);
        }
        var address = URI.create("/api/v1/runs/" + submission.runId());
        return (submission.made() ? Response.created(address) : Response.ok().location(address))
                .entity(history.find(submission.runId()).map(RunJson::of).orElseThrow())
                .build();
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
            return tagged;
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

    private static JsonObject summary(Defined<JobDefinition<?>> job) {
        return Json.createObjectBuilder()
                .add("job", job.definition().name())
                .add("workspace", job.workspace())
                .add("description", job.definition().description())
                .build();
    }

    private static JsonObject json(ConfigField field) {
        var json = Json.createObjectBuilder()
                .add("name", field.name())
                .add("label", field.label())
                .add("help", field.help())
                .add("unit", field.unit())
                .add("kind", field.kind().name())
                .add("default", field.initial())
                .add("required", field.required())
                .add("choices", Json.createArrayBuilder(field.choices()));
        field.least().ifPresent(least -> json.add("least", least));
        field.most().ifPresent(most -> json.add("most", most));
        return json.build();
    }
}
