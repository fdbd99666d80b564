package dev.pitwall.web.alert;

import dev.pitwall.orchestration.alert.CannotSendAgain;
import dev.pitwall.orchestration.alert.MessageStatus;
import dev.pitwall.orchestration.alert.Outbox;
import dev.pitwall.orchestration.alert.OutboxHistory;
import dev.pitwall.orchestration.alert.OutboxLetter;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What a message says, and what became of it. */
@Path("/alerts/{id: [0-9]+}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class AlertPage {

    private OutboxHistory history;
    private Outbox outbox;
    private AuditTrail audit;
    private AuditedChange change;
    private Notices notices;
    private HttpServletRequest request;

    @Inject
    public AlertPage(
            OutboxHistory history,
            Outbox outbox,
            AuditTrail audit,
            AuditedChange change,
            Notices notices,
            HttpServletRequest request) {
        this.history = history;
        this.outbox = outbox;
        this.audit = audit;
        this.change = change;
        this.notices = notices;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public AlertPage() {}

    @GET
    public Page show(@PathParam("id") long id) {
        var letter = existing(id);
        var view = new AlertView(letter.entry(), letter.announcement());
        return Page.of("alert/alert.jte", letter.entry().title()).with("view", view);
    }

    @GET
    @Path("pictures/{index: [0-9]{1,3}}.png")
    @Produces("image/png")
    public Response picture(@PathParam("id") long id, @PathParam("index") int index) {
        var pictures = existing(id).announcement().pictures();
        if (index >= pictures.size()) {
            throw new NotFoundException("Message " + id + " has no such picture.");
        }
        return Response.ok(pictures.get(index).png(), "image/png")
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    @POST
    @Path("send-again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Access.OPERATOR)
    public Response sendAgain(@PathParam("id") long id) {
        var before = existing(id).entry().status().name();
        try {
            change.of(() -> {
                outbox.sendAgain(id);
                audit.record(
                        Actor.of(request),
                        AuditAction.MESSAGE_RESENT,
                        "message " + id,
                        AuditedState.of("status", before),
                        AuditedState.of("status", MessageStatus.WAITING.name()));
                return id;
            });
            notices.leave(Flash.done("The message waits to be sent again."));
        } catch (CannotSendAgain refused) {
            notices.leave(Flash.refused("Nothing was changed: " + refused.getMessage()));
        }
        return Response.seeOther(URI.create("/alerts/" + id)).build();
    }

    private OutboxLetter existing(long id) {
        return history.letter(id).orElseThrow(() -> new NotFoundException("There is no message " + id + "."));
    }
}
