package dev.pitwall.rest;

import dev.pitwall.orchestration.run.AuditedRun;
import dev.pitwall.orchestration.run.CannotRestart;
import dev.pitwall.orchestration.run.IllegalRunMove;
import dev.pitwall.orchestration.run.InvalidRunConfig;
import dev.pitwall.orchestration.run.RunControl;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.UnknownRun;
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
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What may be done with a run. Each answers with the run as it is then; 409 where its state does not allow it. */
@Path("/api/v1/runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.OPERATOR)
@Tag(name = "Runs")
public class RunActionsResource {

    private RunControl control;
    private RunHistory history;
    private AuditTrail audit;
    private AuditedChange change;
    private HttpServletRequest request;

    @Inject
    public RunActionsResource(
            RunControl control,
            RunHistory history,
            AuditTrail audit,
            AuditedChange change,
            HttpServletRequest request) {
        this.control = control;
        this.history = history;
        this.audit = audit;
        this.change = change;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public RunActionsResource() {}

    @POST
    @Path("{id: [0-9]+}/terminate")
    @Operation(summary = "Asks a run to stop; one that waits is canceled at once")
    public RunBody terminate(@PathParam("id") long id) {
        return act(id, AuditAction.RUN_TERMINATED, actor -> {
            control.terminate(id, actor.account());
            return id;
        });
    }

    @POST
    @Path("{id: [0-9]+}/restart")
    @Operation(summary = "Goes on with a failed or canceled run at its last checkpoint")
    public RunBody restart(@PathParam("id") long id) {
        return act(id, AuditAction.RUN_RESTARTED, actor -> {
            control.restart(id, actor.account());
            return id;
        });
    }

    @POST
    @Path("{id: [0-9]+}/execute-again")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "Makes a new run from the start, with this one's config or, where the body has one, with that")
    public RunBody executeAgain(
            @PathParam("id") long id,
            @RequestBody(content = @Content(schema = @Schema(implementation = ExecuteAgainBody.class))) String text) {
        var body = ExecuteAgainBody.parse(text);
        var changed = body.config().isEmpty()
                ? Optional.<String>empty()
                : Optional.of(body.config().toString());
        return act(
                id,
                AuditAction.RUN_REEXECUTED,
                actor -> control.executeAgain(id, changed, actor.account()).runId());
    }

    private RunBody act(long id, AuditAction action, ToLongFunction<Actor> move) {
        try {
            var actor = Actor.of(request);
            var before = history.find(id).map(AuditedRun::state).orElse(AuditedState.NONE);
            return change.of(() -> {
                var changed = history.find(move.applyAsLong(actor)).orElseThrow();
                var after = changed.id() == id
                        ? AuditedRun.state(changed)
                        : AuditedRun.launched(changed).with("run", changed.id());
                audit.record(actor, action, AuditedRun.subject(id), before, after);
                return RunBody.of(changed);
            });
        } catch (UnknownRun unknown) {
            throw new NotFoundException(unknown.getMessage() + ". Nothing was changed.", unknown);
        } catch (IllegalRunMove notNow) {
            throw Refusal.notNow(notNow.getMessage() + ".");
        } catch (CannotRestart never) {
            throw Refusal.notNow(never.getMessage() + ".");
        } catch (InvalidRunConfig invalid) {
            throw Refusal.of(invalid);
        }
    }
}
