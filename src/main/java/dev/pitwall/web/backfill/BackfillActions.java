package dev.pitwall.web.backfill;

import dev.pitwall.orchestration.backfill.Backfill;
import dev.pitwall.orchestration.backfill.BackfillHistory;
import dev.pitwall.orchestration.backfill.Backfills;
import dev.pitwall.orchestration.backfill.IllegalBackfillMove;
import dev.pitwall.orchestration.backfill.UnknownBackfill;
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
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;

/** What an operator may do with a backfill; each answers with its page and a message. */
@Path("/backfills/{id: [0-9]+}/actions")
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Access.OPERATOR)
public class BackfillActions {

    private Backfills backfills;
    private BackfillHistory history;
    private AuditTrail audit;
    private AuditedChange change;
    private Notices notices;
    private HttpServletRequest request;

    @Inject
    public BackfillActions(
            Backfills backfills,
            BackfillHistory history,
            AuditTrail audit,
            AuditedChange change,
            Notices notices,
            HttpServletRequest request) {
        this.backfills = backfills;
        this.history = history;
        this.audit = audit;
        this.change = change;
        this.notices = notices;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public BackfillActions() {}

    @POST
    @Path("cancel")
    public Response cancel(@PathParam("id") long id) {
        return answer(
                id,
                AuditAction.BACKFILL_CANCELED,
                who -> backfills.cancel(id, who),
                "Backfill " + id + " queues no more runs, and those under way are asked to stop.");
    }

    @POST
    @Path("repeat")
    public Response repeat(@PathParam("id") long id) {
        return answer(
                id,
                AuditAction.BACKFILL_REPEATED,
                who -> backfills.repeat(id, who),
                "Backfill " + id + " makes again what was not made.");
    }

    private Response answer(long id, AuditAction action, Function<String, Backfill> move, String words) {
        var before = history.find(id).map(BackfillActions::state).orElse(AuditedState.NONE);
        try {
            var actor = Actor.of(request);
            change.of(() -> {
                var changed = move.apply(actor.account());
                audit.record(actor, action, "backfill " + id, before, state(changed));
                return changed;
            });
            notices.leave(Flash.done(words));
        } catch (UnknownBackfill unknown) {
            throw new NotFoundException(unknown.getMessage(), unknown);
        } catch (IllegalBackfillMove refused) {
            notices.leave(Flash.refused("Nothing was changed: " + refused.getMessage() + "."));
        }
        return Response.seeOther(URI.create("/backfills/" + id)).build();
    }

    private static AuditedState state(Backfill backfill) {
        return AuditedState.of("asset", backfill.asset())
                .with("job", backfill.job())
                .with("status", backfill.status().name());
    }
}
