package dev.pitwall.rest;

import dev.pitwall.orchestration.backfill.Backfill;
import dev.pitwall.orchestration.backfill.BackfillHistory;
import dev.pitwall.orchestration.backfill.BackfillPlan;
import dev.pitwall.orchestration.backfill.Backfills;
import dev.pitwall.orchestration.backfill.IllegalBackfillMove;
import dev.pitwall.orchestration.backfill.InvalidBackfill;
import dev.pitwall.orchestration.backfill.PlannedPartition;
import dev.pitwall.orchestration.backfill.UnknownBackfill;
import dev.pitwall.orchestration.run.InvalidRunConfig;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Runs for many partitions of an asset, asked for at once. */
@Path("/api/v1/backfills")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.VIEWER)
@Tag(name = "Backfills")
public class BackfillsResource {

    private static final int USUAL = 50;

    private Backfills backfills;
    private BackfillPlan plan;
    private BackfillHistory history;
    private AuditTrail audit;
    private AuditedChange change;
    private HttpServletRequest request;

    @Inject
    public BackfillsResource(
            Backfills backfills,
            BackfillPlan plan,
            BackfillHistory history,
            AuditTrail audit,
            AuditedChange change,
            HttpServletRequest request) {
        this.backfills = backfills;
        this.plan = plan;
        this.history = history;
        this.audit = audit;
        this.change = change;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public BackfillsResource() {}

    @GET
    @Operation(summary = "Backfills with how far they are, newest first")
    public BackfillList list(
            @QueryParam("before") String before, @QueryParam("limit") String asked, @Context UriInfo address) {
        var limit = Asked.limit(asked, USUAL);
        var page = KeyPage.of(
                history.newest(Asked.before(before), limit + 1), limit, this::body, address, "before", Backfill::id);
        return new BackfillList(page.items(), page.next());
    }

    @GET
    @Path("{id: [0-9]+}")
    @Operation(summary = "A backfill with how far it is")
    public BackfillBody one(@PathParam("id") long id) {
        return body(known(id));
    }

    @GET
    @Path("{id: [0-9]+}/partitions")
    @Operation(
            summary = "Partitions of a backfill, in the order of its plan",
            description = "after is a position in the plan, from 0: the page begins there.")
    public PlannedPartitionList partitions(
            @PathParam("id") long id,
            @QueryParam("after") String after,
            @QueryParam("limit") String asked,
            @Context UriInfo address) {
        known(id);
        var limit = Asked.limit(asked, USUAL);
        var from = Asked.number("after", after, 0, Integer.MAX_VALUE).orElse(0L).intValue();
        var page = KeyPage.of(
                history.partitions(id, from, limit + 1),
                limit,
                PlannedPartitionList.PlannedPartitionBody::of,
                address,
                "after",
                (PlannedPartition partition) -> partition.position() + 1L);
        return new PlannedPartitionList(page.items(), page.next());
    }

    @POST
    @Path("preview")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "How many runs a backfill would come to, without any effect")
    public BackfillPreview preview(
            @RequestBody(content = @Content(schema = @Schema(implementation = NewBackfillBody.class))) String text) {
        try {
            var keys = plan.of(NewBackfillBody.parse(text).request());
            return new BackfillPreview(
                    keys.size(), keys.stream().map(Object::toString).toList());
        } catch (InvalidBackfill invalid) {
            throw Refusal.ofField(invalid.field(), invalid.getMessage());
        }
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @RolesAllowed(Role.Named.OPERATOR)
    @Operation(summary = "Asks for a backfill; its runs follow within seconds")
    @APIResponse(
            responseCode = "201",
            description = "The backfill",
            content = @Content(schema = @Schema(implementation = BackfillBody.class)))
    public Response start(
            @RequestBody(content = @Content(schema = @Schema(implementation = NewBackfillBody.class))) String text) {
        try {
            var actor = Actor.of(request);
            var wanted = NewBackfillBody.parse(text).request();
            var started = change.of(() -> {
                var backfill = backfills.start(wanted, actor.account());
                audit.record(
                        actor,
                        AuditAction.BACKFILL_STARTED,
                        "backfill " + backfill.id(),
                        AuditedState.NONE,
                        state(backfill).with("config", backfill.config()).with("runs", backfill.total()));
                return backfill;
            });
            return Response.created(URI.create("/api/v1/backfills/" + started.id()))
                    .entity(body(started))
                    .build();
        } catch (InvalidBackfill invalid) {
            throw Refusal.ofField(invalid.field(), invalid.getMessage());
        } catch (InvalidRunConfig invalid) {
            throw Refusal.of(invalid);
        }
    }

    @POST
    @Path("{id: [0-9]+}/cancel")
    @RolesAllowed(Role.Named.OPERATOR)
    @Operation(summary = "Queues no more runs of a backfill, and asks those under way to stop")
    public BackfillBody cancel(@PathParam("id") long id) {
        return move(id, AuditAction.BACKFILL_CANCELED, who -> backfills.cancel(id, who));
    }

    @POST
    @Path("{id: [0-9]+}/repeat")
    @RolesAllowed(Role.Named.OPERATOR)
    @Operation(summary = "Makes those partitions again whose run failed or was canceled")
    public BackfillBody repeat(@PathParam("id") long id) {
        return move(id, AuditAction.BACKFILL_REPEATED, who -> backfills.repeat(id, who));
    }

    private BackfillBody move(long id, AuditAction action, Function<String, Backfill> move) {
        var before = state(known(id));
        try {
            var actor = Actor.of(request);
            return change.of(() -> {
                var changed = move.apply(actor.account());
                audit.record(actor, action, "backfill " + id, before, state(changed));
                return body(changed);
            });
        } catch (IllegalBackfillMove notNow) {
            throw Refusal.notNow(notNow.getMessage() + ".");
        } catch (UnknownBackfill unknown) {
            throw new NotFoundException(unknown.getMessage() + ". Nothing was changed.", unknown);
        }
    }

    private Backfill known(long id) {
        return history.find(id)
                .orElseThrow(() -> new NotFoundException(
                        "There is no backfill " + id + "; all are at /api/v1/backfills. Nothing was changed."));
    }

    private BackfillBody body(Backfill backfill) {
        return BackfillBody.of(backfill, history.progress(backfill.id()));
    }

    private static AuditedState state(Backfill backfill) {
        return AuditedState.of("asset", backfill.asset())
                .with("job", backfill.job())
                .with("status", backfill.status().name());
    }
}
