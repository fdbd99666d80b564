package dev.pitwall.web.run;

import dev.pitwall.orchestration.run.AuditedRun;
import dev.pitwall.orchestration.run.CannotRestart;
import dev.pitwall.orchestration.run.IllegalRunMove;
import dev.pitwall.orchestration.run.InvalidRunConfig;
import dev.pitwall.orchestration.run.NotInQueue;
import dev.pitwall.orchestration.run.QueueControl;
import dev.pitwall.orchestration.run.RunControl;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.UnknownJob;
import dev.pitwall.orchestration.run.UnknownRun;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.AuditAction;
import dev.pitwall.orchestration.security.AuditTrail;
import dev.pitwall.orchestration.security.AuditedChange;
import dev.pitwall.orchestration.security.AuditedState;
import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Flash;
import dev.pitwall.web.frame.Notices;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** What an operator may do to a run; each answers with the run's page and a message. */
@Path("/runs/{id: [0-9]+}/actions")
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Access.OPERATOR)
public class RunActions {

    private RunControl control;
    private RunHistory history;
    private QueueControl queue;
    private AuditTrail audit;
    private AuditedChange change;
    private Notices notices;
    private HttpServletRequest request;

    @Inject
    public RunActions(
            RunControl control,
            RunHistory history,
            QueueControl queue,
            AuditTrail audit,
            AuditedChange change,
            Notices notices,
            HttpServletRequest request) {
        this.control = control;
        this.history = history;
        this.queue = queue;
        this.audit = audit;
        this.change = change;
        this.notices = notices;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public RunActions() {}

    @POST
    @Path("terminate")
    public Response terminate(@PathParam("id") long id) {
        return answer(id, before -> {
            control.terminate(id, who());
            note(AuditAction.RUN_TERMINATED, id, before, state(id));
            return Flash.done("Run " + id + " was asked to stop. It is CANCELED when its thread has stopped.");
        });
    }

    @POST
    @Path("restart")
    public Response restart(@PathParam("id") long id) {
        return answer(id, before -> {
            control.restart(id, who());
            note(AuditAction.RUN_RESTARTED, id, before, state(id));
            return Flash.done("Run " + id + " is in the queue again and goes on at its last checkpoint.");
        });
    }

    @POST
    @Path("execute-again")
    public Response executeAgain(@PathParam("id") long id) {
        return answer(id, before -> {
            var made = control.executeAgain(id, Optional.empty(), who());
            var launched = history.find(made.runId()).map(AuditedRun::launched).orElseThrow();
            note(AuditAction.RUN_REEXECUTED, id, before, launched.with("run", made.runId()));
            return Flash.done("Run " + made.runId() + " is in the queue: run " + id + " again from its start.")
                    .linking("/runs/" + made.runId());
        });
    }

    @POST
    @Path("start-anyway")
    public Response startAnyway(@PathParam("id") long id) {
        return answer(id, before -> {
            queue.startAnyway(id, who());
            note(AuditAction.RUN_STARTED_ANYWAY, id, before, state(id));
            return Flash.done("Run " + id + " starts at once, above its limits.");
        });
    }

    @POST
    @Path("priority")
    public Response priority(@PathParam("id") long id, @FormParam("priority") int priority) {
        return answer(id, before -> {
            var was = queue.changePriority(id, priority, who());
            note(AuditAction.RUN_PRIORITY_CHANGED, id, before, state(id));
            return Flash.done("Run " + id + " has priority " + priority + "; it had " + was + ".");
        });
    }

    @POST
    @Path("retry-at-once")
    public Response retryAtOnce(@PathParam("id") long id) {
        return answer(id, before -> {
            queue.retryAtOnce(id, who());
            note(AuditAction.RUN_RETRIED_AT_ONCE, id, before, state(id));
            return Flash.done("Run " + id + " is retried at once.");
        });
    }

    @POST
    @Path("call-off-retry")
    public Response callOffRetry(@PathParam("id") long id) {
        return answer(id, before -> {
            queue.callOffRetry(id, who());
            note(AuditAction.RUN_RETRY_CALLED_OFF, id, before, state(id));
            return Flash.done("The retry of run " + id + " is called off.");
        });
    }

    /** The state before is read by itself: the change locks the run, and must not find it read already and changed since. */
    private Response answer(long id, Function<AuditedState, Flash> action) {
        var before = state(id);
        Flash flash;
        try {
            flash = change.of(() -> action.apply(before));
        } catch (CannotRestart | IllegalRunMove | InvalidRunConfig | NotInQueue | UnknownJob | UnknownRun refused) {
            flash = Flash.refused("Nothing was changed: " + refused.getMessage() + ".");
        }
        notices.leave(flash);
        return Response.seeOther(URI.create(
                        flash.kind() == Flash.Kind.DONE ? flash.link().orElse("/runs/" + id) : "/runs/" + id))
                .build();
    }

    private AuditedState state(long id) {
        return history.find(id).map(AuditedRun::state).orElse(AuditedState.NONE);
    }

    private void note(AuditAction action, long id, AuditedState before, AuditedState after) {
        audit.record(Actor.of(request), action, AuditedRun.subject(id), before, after);
    }

    private String who() {
        return Actor.of(request).account();
    }
}
