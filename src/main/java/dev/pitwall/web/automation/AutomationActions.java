package dev.pitwall.web.automation;

import dev.pitwall.orchestration.automation.Automation;
import dev.pitwall.orchestration.automation.Automations;
import dev.pitwall.orchestration.automation.UnknownAutomation;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.AuditAction;
import dev.pitwall.orchestration.security.AuditTrail;
import dev.pitwall.orchestration.security.AuditedState;
import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Flash;
import dev.pitwall.web.frame.Notices;
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

    private Automations automations;
    private AuditTrail audit;
    private Notices notices;
    private HttpServletRequest request;

    @Inject
    public AutomationActions(Automations automations, AuditTrail audit, Notices notices, HttpServletRequest request) {
        this.automations = automations;
        this.audit = audit;
        this.notices = notices;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public AutomationActions() {}

    @POST
    @Path("switch")
    public Response turn(@PathParam("name") String name, @FormParam("on") @DefaultValue("false") boolean on) {
        return answer(name, () -> {
            var before = automations.find(name).filter(Automation::enabled).isPresent();
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
        return answer(name, () -> {
            var before = automations.find(name).flatMap(Automation::cursor);
            automations.resetCursor(name, Optional.of(cursor).filter(text -> !text.isBlank()));
            note(
                    AuditAction.CURSOR_SET,
                    name,
                    AuditedState.NONE.with("cursor", before),
                    AuditedState.of("cursor", cursor));
            return cursor.isBlank() ? name + " has forgotten its cursor." : "The cursor of " + name + " is set.";
        });
    }

    private Response answer(String name, java.util.function.Supplier<String> action) {
        try {
            notices.leave(Flash.done(action.get()));
        } catch (UnknownAutomation unknown) {
            throw new NotFoundException(unknown.getMessage(), unknown);
        } catch (IllegalArgumentException refused) {
            notices.leave(Flash.refused("Nothing was changed: " + refused.getMessage()));
        }
        return Response.seeOther(URI.create("/automation/" + name)).build();
    }

    private void note(AuditAction action, String name, AuditedState before, AuditedState after) {
        audit.record(Actor.of(request), action, name, before, after);
    }
}
