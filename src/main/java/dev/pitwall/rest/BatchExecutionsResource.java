package dev.pitwall.rest;

import dev.pitwall.batch.BatchAdmin;
import dev.pitwall.batch.JobExecutionState;
import dev.pitwall.orchestration.run.CannotRestart;
import dev.pitwall.orchestration.run.IllegalRunMove;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunControl;
import dev.pitwall.orchestration.run.RunHistory;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Job executions, whoever started them. What would change one that belongs to a run goes through the engine, so that the run knows
 * of it and the node that holds it does it: a stop terminates the run, a restart puts it into the queue again.
 */
@Path("/api/v1/batch/executions/{id: [0-9]+}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.VIEWER)
@Tag(name = "Batch")
public class BatchExecutionsResource {

    private BatchAdmin batch;
    private RunHistory runs;
    private RunControl control;
    private AuditTrail audit;
    private AuditedChange transaction;
    private HttpServletRequest request;

    @Inject
    public BatchExecutionsResource(
            BatchAdmin batch,
            RunHistory runs,
            RunControl control,
            AuditTrail audit,
            AuditedChange transaction,
            HttpServletRequest request) {
        this.batch = batch;
        this.runs = runs;
        this.control = control;
        this.audit = audit;
        this.transaction = transaction;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public BatchExecutionsResource() {}

    @GET
    @Operation(summary = "A job execution with its parameters and the run that it belongs to")
    public BatchExecutionBody one(@PathParam("id") long id) {
        return BatchExecutionBody.of(known(id));
    }

    @GET
    @Path("instance")
    @Operation(summary = "The job instance of an execution with all its executions")
    public BatchInstanceBody instance(@PathParam("id") long id) {
        return BatchInstanceBody.of(BatchRefusals.told(() -> batch.instanceOf(id)));
    }

    @GET
    @Path("steps")
    @Operation(summary = "The step executions of a job execution, in the order in which they began")
    public BatchStepList steps(@PathParam("id") long id) {
        return new BatchStepList(BatchRefusals.told(() -> batch.steps(id)).stream()
                .map(BatchStepList.BatchStepBody::of)
                .toList());
    }

    @POST
    @Path("stop")
    @RolesAllowed(Role.Named.OPERATOR)
    @Operation(
            summary =
                    "Asks an execution to stop after the item or chunk that it is at; terminates its run, if it has one")
    public BatchExecutionBody stop(@PathParam("id") long id) {
        var before = known(id);
        return ofRun(before, AuditAction.BATCH_STOPPED, control::terminate).orElseGet(() -> {
            BatchRefusals.told(() -> {
                batch.stop(id);
                return id;
            });
            return audited(AuditAction.BATCH_STOPPED, before, id);
        });
    }

    @POST
    @Path("restart")
    @RolesAllowed(Role.Named.OPERATOR)
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Goes on with a stopped or failed execution at its last checkpoint",
            description =
                    "Answers with the new execution. One that belongs to a run puts the run into the queue again and is"
                            + " answered itself: the new execution is there when a node has taken the run. Without parameters those of"
                            + " the execution are passed again.")
    public BatchExecutionBody restart(
            @PathParam("id") long id,
            @RequestBody(content = @Content(schema = @Schema(implementation = ParametersBody.class))) String text) {
        var before = known(id);
        var wanted = ParametersBody.parse(text).parameters();
        return ofRun(before, AuditAction.BATCH_RESTARTED, control::restart)
                .orElseGet(() -> audited(
                        AuditAction.BATCH_RESTARTED,
                        before,
                        BatchRefusals.told(() -> batch.restart(id, parameters(before, wanted)))));
    }

    @POST
    @Path("abandon")
    @RolesAllowed(Role.Named.OPERATOR)
    @Operation(
            summary = "Gives an execution up for good: neither it nor its run can be restarted any more",
            description = "One whose run is under way is refused.")
    public BatchExecutionBody abandon(@PathParam("id") long id) {
        var before = known(id);
        run(before).filter(run -> !run.status().finished()).ifPresent(run -> {
            throw BatchRefusals.conflict("Nothing was changed: execution " + id + " belongs to run " + run.id()
                    + ", which is " + run.status() + "; terminate it first.");
        });
        BatchRefusals.told(() -> {
            batch.abandon(id);
            return id;
        });
        return audited(AuditAction.BATCH_ABANDONED, before, id);
    }

    /** Has the engine do it where the execution is the latest of a run, with its line in one transaction; empty where it has no run. */
    private Optional<BatchExecutionBody> ofRun(
            JobExecutionState execution, AuditAction action, BiConsumer<Long, String> change) {
        return run(execution).map(known -> {
            if (known.jobExecution().orElse(-1) != execution.executionId()) {
                throw BatchRefusals.conflict("Nothing was changed: execution " + execution.executionId()
                        + " is not the latest of run " + known.id() + ".");
            }
            try {
                return transaction.of(() -> {
                    change.accept(known.id(), Actor.of(request).account());
                    return audited(action, execution, execution.executionId());
                });
            } catch (IllegalRunMove | CannotRestart notNow) {
                throw BatchRefusals.conflict("Nothing was changed: " + notNow.getMessage() + ".");
            }
        });
    }

    private Optional<Run> run(JobExecutionState execution) {
        return execution.runId().stream().boxed().findFirst().flatMap(runs::find);
    }

    private BatchExecutionBody audited(AuditAction action, JobExecutionState before, long changed) {
        var after = known(changed);
        audit.record(Actor.of(request), action, "execution " + before.executionId(), state(before), state(after));
        return BatchExecutionBody.of(after);
    }

    private static AuditedState state(JobExecutionState execution) {
        var state = AuditedState.of("job", execution.job())
                .with("execution", execution.executionId())
                .with("status", execution.status().name());
        return execution.runId().isPresent()
                ? state.with("run", execution.runId().getAsLong())
                : state;
    }

    private static Map<String, String> parameters(JobExecutionState execution, Optional<Map<String, String>> wanted) {
        return wanted.orElse(execution.parameters());
    }

    private JobExecutionState known(long id) {
        return BatchRefusals.told(() -> batch.execution(id));
    }
}
