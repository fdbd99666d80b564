package dev.pitwall.rest;

import dev.pitwall.orchestration.run.AuditedRun;
import dev.pitwall.orchestration.run.NotInQueue;
import dev.pitwall.orchestration.run.QueueControl;
import dev.pitwall.orchestration.run.QueuePlaces;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why runs wait, and what an operator may do about it. */
@Path("/api/v1/runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.VIEWER)
@Tag(name = "Runs")
public class QueueResource {

    private QueuePlaces places;
    private QueueControl control;
    private RunHistory history;
    private AuditTrail audit;
    private AuditedChange change;
    private HttpServletRequest request;

    @Inject
    public QueueResource(
            QueuePlaces places,
            QueueControl control,
            RunHistory history,
            AuditTrail audit,
            AuditedChange change,
            HttpServletRequest request) {
        this.places = places;
        this.control = control;
        this.history = history;
        this.audit = audit;
        this.change = change;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public QueueResource() {}

    @GET
    @Path("queue")
    @Operation(summary = "The first runs of the queue, each with why it waits")
    public QueueList queue(@QueryParam("limit") String limit) {
        return QueueList.of(places.first(Asked.limit(limit, 50)));
    }

    @GET
    @Path("{id: [0-9]+}/queue")
    @Operation(
            summary =
                    "Why a run waits: the limits that apply, who holds each slot, and its place; 404 when it does not wait")
    public QueuePlaceBody place(@PathParam("id") long id) {
        return places.of(id)
                .map(QueuePlaceBody::of)
                .orElseThrow(() -> new NotFoundException(history.find(id)
                        .map(run -> "Run " + id + " does not wait: it is " + run.status() + ".")
                        .orElse("There is no run " + id + ".")));
    }

    @POST
    @Path("{id: [0-9]+}/start-anyway")
    @RolesAllowed(Role.Named.OPERATOR)
    @Operation(summary = "Lets a run start at once, whatever is full and whatever it waits for")
    public RunBody startAnyway(@PathParam("id") long id) {
        return act(id, AuditAction.RUN_STARTED_ANYWAY, who -> control.startAnyway(id, who));
    }

    @POST
    @Path("{id: [0-9]+}/priority")
    @RolesAllowed(Role.Named.OPERATOR)
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "Moves a run in the queue: a higher priority goes first")
    public RunBody priority(
            @PathParam("id") long id,
            @RequestBody(content = @Content(schema = @Schema(implementation = PriorityBody.class))) String text) {
        var body = PriorityBody.parse(text);
        return act(id, AuditAction.RUN_PRIORITY_CHANGED, who -> control.changePriority(id, body.priority(), who));
    }

    @POST
    @Path("{id: [0-9]+}/retry-at-once")
    @RolesAllowed(Role.Named.OPERATOR)
    @Operation(summary = "Has a run that waits for its automatic retry tried again at once")
    public RunBody retryAtOnce(@PathParam("id") long id) {
        return act(id, AuditAction.RUN_RETRIED_AT_ONCE, who -> control.retryAtOnce(id, who));
    }

    @POST
    @Path("{id: [0-9]+}/call-off-retry")
    @RolesAllowed(Role.Named.OPERATOR)
    @Operation(summary = "Calls an automatic retry off: the run is again the FAILURE that it was")
    public RunBody callOffRetry(@PathParam("id") long id) {
        return act(id, AuditAction.RUN_RETRY_CALLED_OFF, who -> control.callOffRetry(id, who));
    }

    private RunBody act(long id, AuditAction action, Consumer<String> move) {
        try {
            var actor = Actor.of(request);
            var before = history.find(id).map(AuditedRun::state).orElse(AuditedState.NONE);
            return change.of(() -> {
                move.accept(actor.account());
                var changed = history.find(id).orElseThrow();
                audit.record(actor, action, AuditedRun.subject(id), before, AuditedRun.state(changed));
                return RunBody.of(changed);
            });
        } catch (UnknownRun unknown) {
            throw new NotFoundException(unknown.getMessage() + ". Nothing was changed.", unknown);
        } catch (NotInQueue further) {
            throw Refusal.notNow(further.getMessage() + ".");
        }
    }
}
