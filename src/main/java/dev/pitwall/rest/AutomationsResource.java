package dev.pitwall.rest;

import dev.pitwall.orchestration.automation.Automation;
import dev.pitwall.orchestration.automation.Automations;
import dev.pitwall.orchestration.automation.Previews;
import dev.pitwall.orchestration.automation.Tick;
import dev.pitwall.orchestration.automation.TickHistory;
import dev.pitwall.orchestration.automation.TickStatus;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Schedules and sensors, and their ticks, newest first. */
@Path("/api/v1/automations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.VIEWER)
@Tag(name = "Automation")
public class AutomationsResource {

    private static final int NEXT_TICKS = 5;
    private static final int USUAL_TICKS = 50;

    private Automations automations;
    private TickHistory ticks;
    private Previews previews;
    private AuditTrail audit;
    private AuditedChange change;
    private HttpServletRequest request;

    @Inject
    public AutomationsResource(
            Automations automations,
            TickHistory ticks,
            Previews previews,
            AuditTrail audit,
            AuditedChange change,
            HttpServletRequest request) {
        this.automations = automations;
        this.ticks = ticks;
        this.previews = previews;
        this.audit = audit;
        this.change = change;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public AutomationsResource() {}

    @GET
    @Operation(summary = "Every schedule and sensor")
    public AutomationList list() {
        return new AutomationList(automations.all().stream()
                .map(automation -> AutomationBody.of(automation, automations))
                .toList());
    }

    @GET
    @Path("{name}")
    @Operation(summary = "A schedule or sensor with its next five ticks")
    public AutomationBody one(@PathParam("name") String name) {
        return AutomationBody.of(known(name), automations, automations.nextTicks(name, NEXT_TICKS));
    }

    @GET
    @Path("{name}/ticks")
    @Operation(
            summary = "Evaluations of a schedule or sensor, newest first",
            description = "By state, several with commas.")
    public TickList ticks(
            @PathParam("name") String name,
            @QueryParam("status") String status,
            @QueryParam("before") String before,
            @QueryParam("limit") String asked,
            @Context UriInfo address) {
        known(name);
        var limit = Asked.limit(asked, USUAL_TICKS);
        var statuses = Asked.constants("status", status, TickStatus.class);
        var page = KeyPage.of(
                ticks.newest(name, statuses, Asked.before(before), limit + 1),
                limit,
                tick -> TickList.TickBody.of(tick, ticks.runs(tick.id())),
                address,
                "before",
                Tick::id);
        return new TickList(page.items(), page.next());
    }

    @POST
    @Path("{name}/on")
    @RolesAllowed(Role.Named.OPERATOR)
    @Operation(summary = "Turns a schedule or sensor on, from now: what became due while it was off is not made up for")
    public AutomationBody on(@PathParam("name") String name) {
        return switchTo(name, true, AuditAction.AUTOMATION_ON);
    }

    @POST
    @Path("{name}/off")
    @RolesAllowed(Role.Named.OPERATOR)
    @Operation(summary = "Turns a schedule or sensor off")
    public AutomationBody off(@PathParam("name") String name) {
        return switchTo(name, false, AuditAction.AUTOMATION_OFF);
    }

    @POST
    @Path("{name}/evaluate")
    @RolesAllowed(Role.Named.OPERATOR)
    @Operation(summary = "Has a schedule or sensor that is on evaluated at once")
    public AutomationBody evaluate(@PathParam("name") String name) {
        known(name);
        return change.of(() -> {
            automations.evaluateNow(name);
            audit.record(Actor.of(request), AuditAction.AUTOMATION_EVALUATED, name);
            return one(name);
        });
    }

    @POST
    @Path("{name}/preview")
    @RolesAllowed(Role.Named.OPERATOR)
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "What a tick would come to now, with this cursor or its own; nothing of it happens")
    public PreviewBody preview(
            @PathParam("name") String name,
            @RequestBody(content = @Content(schema = @Schema(implementation = CursorBody.class))) String text)
            throws InterruptedException {
        known(name);
        return PreviewBody.of(previews.of(name, CursorBody.parse(text).cursor()));
    }

    @PUT
    @Path("{name}/cursor")
    @RolesAllowed(Role.Named.OPERATOR)
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "Sets a sensor's cursor, or has it forgotten")
    public AutomationBody setCursor(
            @PathParam("name") String name,
            @RequestBody(content = @Content(schema = @Schema(implementation = CursorBody.class))) String text) {
        var before = known(name).cursor();
        var after = CursorBody.parse(text).cursor();
        try {
            return change.of(() -> {
                automations.resetCursor(name, after);
                audit.record(
                        Actor.of(request),
                        AuditAction.CURSOR_SET,
                        name,
                        AuditedState.NONE.with("cursor", before),
                        AuditedState.NONE.with("cursor", after));
                return one(name);
            });
        } catch (IllegalArgumentException refused) {
            throw Refusal.ofField("cursor", refused.getMessage());
        }
    }

    private AutomationBody switchTo(String name, boolean on, AuditAction action) {
        var before = known(name).enabled();
        var actor = Actor.of(request);
        return change.of(() -> {
            automations.switchTo(name, on, actor.account());
            audit.record(actor, action, name, AuditedState.of("enabled", before), AuditedState.of("enabled", on));
            return one(name);
        });
    }

    private Automation known(String name) {
        return automations
                .find(name)
                .orElseThrow(() -> new NotFoundException("No workspace defines a schedule or sensor '" + name
                        + "'; all are at /api/v1/automations. Nothing was changed."));
    }
}
