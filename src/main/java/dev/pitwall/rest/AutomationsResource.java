package dev.pitwall.rest;

import dev.pitwall.orchestration.automation.Automation;
import dev.pitwall.orchestration.automation.Automations;
import dev.pitwall.orchestration.automation.Tick;
import dev.pitwall.orchestration.automation.TickHistory;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.AuditAction;
import dev.pitwall.orchestration.security.AuditTrail;
import dev.pitwall.orchestration.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Set;

/** Schedules and sensors, and their ticks, newest first. */
@Path("/api/v1/automations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.VIEWER)
public class AutomationsResource {

    private static final int NEXT_TICKS = 5;

    private Automations automations;
    private TickHistory ticks;
    private AuditTrail audit;
    private HttpServletRequest request;

    @Inject
    public AutomationsResource(
            Automations automations, TickHistory ticks, AuditTrail audit, HttpServletRequest request) {
        this.automations = automations;
        this.ticks = ticks;
        this.audit = audit;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public AutomationsResource() {}

    @GET
    public JsonObject list() {
        var list = Json.createArrayBuilder();
        automations.all().forEach(automation -> list.add(json(automation)));
        return Json.createObjectBuilder().add("automations", list).build();
    }

    @GET
    @Path("{name}")
    public JsonObject one(@PathParam("name") String name) {
        var next = Json.createArrayBuilder();
        var json = json(known(name));
        automations.nextTicks(name, NEXT_TICKS).forEach(tick -> next.add(tick.toString()));
        return json.add("nextTicks", next).build();
    }

    @GET
    @Path("{name}/ticks")
    public JsonObject ticks(
            @PathParam("name") String name,
            @QueryParam("before") @DefaultValue(JsonPages.NEWEST) long before,
            @QueryParam("limit") @DefaultValue("50") int asked) {
        known(name);
        var limit = JsonPages.limit(asked);
        return JsonPages.of(
                "ticks",
                ticks.newest(name, Set.of(), before, limit + 1),
                limit,
                this::json,
                last -> "/api/v1/automations/" + name + "/ticks?limit=" + limit + "&before=" + last.id());
    }

    @POST
    @Path("{name}/on")
    @RolesAllowed(Role.Named.OPERATOR)
    public JsonObject on(@PathParam("name") String name) {
        return switchTo(name, true, AuditAction.AUTOMATION_ON);
    }

    @POST
    @Path("{name}/off")
    @RolesAllowed(Role.Named.OPERATOR)
    public JsonObject off(@PathParam("name") String name) {
        return switchTo(name, false, AuditAction.AUTOMATION_OFF);
    }

    private JsonObject switchTo(String name, boolean on, AuditAction action) {
        known(name);
        var actor = Actor.of(request);
        automations.switchTo(name, on, actor.account());
        audit.record(actor, action, name);
        return one(name);
    }

    private Automation known(String name) {
        return automations
                .find(name)
                .orElseThrow(() -> new NotFoundException("No workspace defines a schedule or sensor '" + name
                        + "'; all are at /api/v1/automations. Nothing was changed."));
    }

    private static JsonObjectBuilder json(Automation automation) {
        var json = Json.createObjectBuilder()
                .add("name", automation.name())
                .add("workspace", automation.workspace())
                .add("kind", automation.kind().name())
                .add("enabled", automation.enabled())
                .add("changedBy", automation.changedBy())
                .add("changedAt", automation.changedAt().toString())
                .add("timing", automation.timing())
                .add("nextDue", automation.nextDue().toString())
                .add("failuresInRow", automation.failuresInRow());
        RunJson.put(json, "cursor", automation.cursor());
        return json;
    }

    private JsonObject json(Tick tick) {
        var runs = Json.createArrayBuilder();
        ticks.runs(tick.id())
                .forEach(run -> runs.add(
                        Json.createObjectBuilder().add("run", run.runId()).add("made", run.made())));
        var json = Json.createObjectBuilder()
                .add("id", tick.id())
                .add("dueAt", tick.dueAt().toString())
                .add("status", tick.status().name())
                .add("reason", tick.reason())
                .add("startedAt", tick.startedAt().toString())
                .add("node", tick.nodeName())
                .add("runs", runs);
        RunJson.put(json, "endedAt", tick.endedAt().map(Instant::toString));
        RunJson.put(json, "error", tick.error());
        RunJson.put(json, "cursorBefore", tick.cursorBefore());
        RunJson.put(json, "cursorAfter", tick.cursorAfter());
        return json.build();
    }
}
