package dev.pitwall.rest;

import dev.pitwall.orchestration.alert.CannotSendAgain;
import dev.pitwall.orchestration.alert.MessageStatus;
import dev.pitwall.orchestration.alert.Outbox;
import dev.pitwall.orchestration.alert.OutboxEntry;
import dev.pitwall.orchestration.alert.OutboxHistory;
import dev.pitwall.orchestration.alert.OutboxLetter;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people were told, and what they were not told and why. */
@Path("/api/v1/messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.VIEWER)
@Tag(name = "Alerts")
public class MessagesResource {

    private OutboxHistory history;
    private Outbox outbox;
    private AuditTrail audit;
    private AuditedChange change;
    private HttpServletRequest request;

    @Inject
    public MessagesResource(
            OutboxHistory history, Outbox outbox, AuditTrail audit, AuditedChange change, HttpServletRequest request) {
        this.history = history;
        this.outbox = outbox;
        this.audit = audit;
        this.change = change;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public MessagesResource() {}

    @GET
    @Operation(summary = "Messages for people, newest first", description = "By state, several with commas.")
    public MessageList list(
            @QueryParam("status") String status,
            @QueryParam("before") String before,
            @QueryParam("limit") String asked,
            @Context UriInfo address) {
        var limit = Asked.limit(asked, 50);
        var statuses = Asked.constants("status", status, MessageStatus.class);
        var page = KeyPage.of(
                history.newest(statuses, Asked.before(before), limit + 1),
                limit,
                MessageBody::of,
                address,
                "before",
                OutboxEntry::id);
        return new MessageList(page.items(), page.next());
    }

    @GET
    @Path("{id: [0-9]+}")
    @Operation(summary = "A message with what it says")
    public MessageBody one(@PathParam("id") long id) {
        return MessageBody.of(known(id));
    }

    @POST
    @Path("{id: [0-9]+}/send-again")
    @RolesAllowed(Role.Named.OPERATOR)
    @Operation(summary = "Has a message that was given up or kept back delivered again")
    public MessageBody sendAgain(@PathParam("id") long id) {
        var before = known(id).entry().status().name();
        try {
            return change.of(() -> {
                outbox.sendAgain(id);
                var after = one(id);
                audit.record(
                        Actor.of(request),
                        AuditAction.MESSAGE_RESENT,
                        "message " + id,
                        AuditedState.of("status", before),
                        AuditedState.of("status", after.status().name()));
                return after;
            });
        } catch (CannotSendAgain refused) {
            throw Refusal.notNow(refused.getMessage());
        }
    }

    private OutboxLetter known(long id) {
        return history.letter(id)
                .orElseThrow(() -> new NotFoundException(
                        "There is no message " + id + "; all are at /api/v1/messages. Nothing was changed."));
    }
}
