package dev.pitwall.web.automation;

import dev.pitwall.orchestration.automation.Automation;
import dev.pitwall.orchestration.automation.Automations;
import dev.pitwall.orchestration.automation.PreviewChanged;
import dev.pitwall.orchestration.automation.Previews;
import dev.pitwall.orchestration.automation.UnknownAutomation;
import dev.pitwall.orchestration.run.RunKeyInUse;
import dev.pitwall.orchestration.run.RunKeys;
import dev.pitwall.orchestration.run.UnknownRunKey;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.AuditAction;
import dev.pitwall.orchestration.security.AuditTrail;
import dev.pitwall.orchestration.security.AuditedChange;
import dev.pitwall.orchestration.security.AuditedState;
import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Flash;
import dev.pitwall.web.frame.Notices;
import dev.pitwall.web.frame.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** What an operator may do to a schedule or sensor; each answers with its page and a message. */
@Path("/automation/{name}/actions")
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Access.OPERATOR)
public class AutomationActions {

    private static final int LONGEST_IN_MESSAGE = 200;

    private Automations automations;
    private AutomationRows rows;
    private Previews previews;
    private RunKeys keys;
    private AuditTrail audit;
    private AuditedChange change;
    private Notices notices;
    private HttpServletRequest request;

    @Inject
    public AutomationActions(
            Automations automations,
            AutomationRows rows,
            Previews previews,
            RunKeys keys,
            AuditTrail audit,
            AuditedChange change,
            Notices notices,
            HttpServletRequest request) {
        this.automations = automations;
        this.rows = rows;
        this.previews = previews;
        this.keys = keys;
        this.audit = audit;
        this.change = change;
        this.notices = notices;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public AutomationActions() {}

    @POST
    @Path("switch")
    public Response turn(@PathParam("name") String name, @FormParam("on") @DefaultValue("false") boolean on) {
        var before = automations.find(name).filter(Automation::enabled).isPresent();
        return answer(name, () -> {
            automations.switchTo(name, on, Actor.of(request).account());
            note(
                    on ? AuditAction.AUTOMATION_ON : AuditAction.AUTOMATION_OFF,
                    name,
                    AuditedState.of("enabled", before),
                    AuditedState.of("enabled", on));
            return name
                    + (on ? " is on; it looks again from now." : " is off; nothing that becomes due is made up for.");
        });
    }

    @POST
    @Path("evaluate")
    public Response evaluate(@PathParam("name") String name) {
        return answer(name, () -> {
            automations.evaluateNow(name);
            note(AuditAction.AUTOMATION_EVALUATED, name, AuditedState.NONE, AuditedState.NONE);
            return name + " is due now; its tick comes within a second or two.";
        });
    }

    @POST
    @Path("cursor")
    public Response setCursor(@PathParam("name") String name, @FormParam("cursor") @DefaultValue("") String cursor) {
        var before = automations.find(name).flatMap(Automation::cursor);
        return answer(name, () -> {
            automations.resetCursor(name, Optional.of(cursor).filter(text -> !text.isBlank()));
            note(
                    AuditAction.CURSOR_SET,
                    name,
                    AuditedState.NONE.with("cursor", before),
                    AuditedState.of("cursor", cursor));
            return (cursor.isBlank() ? name + " has forgotten its cursor." : "The cursor of " + name + " is set.")
                    + wayBack(before);
        });
    }

    /** Shows what a tick would come to now. A form and not a link: it calls the author's condition. */
    @POST
    @Path("preview")
    @Produces(MediaType.TEXT_HTML)
    public Page preview(@PathParam("name") String name, @FormParam("cursor") @DefaultValue("") String cursor)
            throws InterruptedException {
        var row = rows.find(name)
                .orElseThrow(() -> new NotFoundException("No workspace defines a schedule or sensor '" + name + "'."));
        return Page.of("automation/preview.jte", "Preview of " + name)
                .with("view", new PreviewView(row, previews.of(name, typed(cursor)), cursor));
    }

    /** Launches the runs of a preview and remembers its cursor, when a new evaluation wants the same. */
    @POST
    @Path("commit")
    public Response commit(
            @PathParam("name") String name,
            @FormParam("cursor") @DefaultValue("") String cursor,
            @FormParam("preview") @DefaultValue("") String fingerprint)
            throws InterruptedException {
        try {
            var before = cursor(name);
            var tick = previews.commit(name, typed(cursor), fingerprint);
            note(AuditAction.PREVIEW_COMMITTED, name, before, cursor(name).with("tick", tick));
            notices.leave(Flash.done("Launched and committed as tick " + tick + "."));
        } catch (PreviewChanged changed) {
            notices.leave(Flash.refused("Nothing was launched: " + changed.getMessage()));
        }
        return Response.seeOther(URI.create("/automation/" + name)).build();
    }

    @POST
    @Path("clear-key")
    public Response clearKey(
            @PathParam("name") String name,
            @FormParam("job") @DefaultValue("") String job,
            @FormParam("key") @DefaultValue("") String key) {
        try {
            change.of(() -> {
                var used = keys.clear(job, key);
                note(
                        AuditAction.RUN_KEY_CLEARED,
                        "job " + job,
                        AuditedState.of("runKey", key).with("run", used.runId()),
                        AuditedState.NONE);
                return used;
            });
            notices.leave(Flash.done("The run key " + key + " is cleared: the next request with it makes a run."));
        } catch (UnknownRunKey | RunKeyInUse refused) {
            notices.leave(Flash.refused("Nothing was changed: " + refused.getMessage()));
        }
        return Response.seeOther(URI.create("/automation/" + name)).build();
    }

    /** What to set it to again after a slip; a long one would not fit into a message, and stands in the audit trail. */
    private static String wayBack(Optional<String> cursor) {
        return cursor.filter(text -> text.length() <= LONGEST_IN_MESSAGE)
                .map(text -> " Before it was: " + text)
                .orElse("");
    }

    private static Optional<String> typed(String cursor) {
        return Optional.of(cursor).filter(text -> !text.isBlank());
    }

    private Response answer(String name, java.util.function.Supplier<String> action) {
        try {
            notices.leave(Flash.done(change.of(action)));
        } catch (UnknownAutomation unknown) {
            throw new NotFoundException(unknown.getMessage(), unknown);
        } catch (IllegalArgumentException refused) {
            notices.leave(Flash.refused("Nothing was changed: " + refused.getMessage()));
        }
        return Response.seeOther(URI.create("/automation/" + name)).build();
    }

    private AuditedState cursor(String name) {
        return AuditedState.NONE.with("cursor", automations.find(name).flatMap(Automation::cursor));
    }

    private void note(AuditAction action, String name, AuditedState before, AuditedState after) {
        audit.record(Actor.of(request), action, name, before, after);
    }
}
