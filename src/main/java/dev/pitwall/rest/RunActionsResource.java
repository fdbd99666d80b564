package dev.pitwall.rest;

import dev.pitwall.orchestration.run.IllegalRunMove;
import dev.pitwall.orchestration.run.InvalidRunConfig;
import dev.pitwall.orchestration.run.RunControl;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.UnknownRun;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.AuditAction;
import dev.pitwall.orchestration.security.AuditTrail;
import dev.pitwall.orchestration.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** What may be done with a run. Each answers with the run as it is then; 409 where its state does not allow it. */
@Path("/api/v1/runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.OPERATOR)
public class RunActionsResource {

    private RunControl control;
    private RunHistory history;
    private AuditTrail audit;
    private HttpServletRequest request;

    @Inject
    public RunActionsResource(RunControl control, RunHistory history, AuditTrail audit, HttpServletRequest request) {
        this.control = control;
        this.history = history;
        this.audit = audit;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public RunActionsResource() {}

    @POST
    @Path("{id: [0-9]+}/terminate")
    public JsonObject terminate(@PathParam("id") long id) {
        return act(id, AuditAction.RUN_TERMINATED, actor -> {
            control.terminate(id, actor.account());
            return id;
        });
    }

    /** Goes on at the last checkpoint. */
    @POST
    @Path("{id: [0-9]+}/restart")
    public JsonObject restart(@PathParam("id") long id) {
        return act(id, AuditAction.RUN_RESTARTED, actor -> {
            control.restart(id, actor.account());
            return id;
        });
    }

    /** A new run from the start, with the config of this one or, where the body has a {@code config}, with that. */
    @POST
    @Path("{id: [0-9]+}/execute-again")
    public JsonObject executeAgain(@PathParam("id") long id, String text) {
        var body = LaunchBody.parse(text);
        var changed = body.config().isEmpty()
                ? Optional.<String>empty()
                : Optional.of(body.config().toString());
        return act(
                id,
                AuditAction.RUN_REEXECUTED,
                actor -> control.executeAgain(id, changed, actor.account()).runId());
    }

    private JsonObject act(long id, AuditAction action, ToLongFunction<Actor> change) {
        try {
            var actor = Actor.of(request);
            var changed = change.applyAsLong(actor);
            audit.record(actor, action, "run " + id);
            return history.find(changed).map(RunJson::of).orElseThrow();
        } catch (UnknownRun unknown) {
            throw new NotFoundException(unknown.getMessage() + ". Nothing was changed.", unknown);
        } catch (IllegalRunMove notNow) {
            throw new Refusal(
                    Problem.of(Response.Status.CONFLICT, "Nothing was changed: " + notNow.getMessage() + "."));
        } catch (InvalidRunConfig invalid) {
            throw Refusal.of(invalid);
        }
    }
}
