package dev.pitwall.web.backfill;

import dev.pitwall.orchestration.backfill.BackfillHistory;
import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Page;
import dev.pitwall.web.part.ConfigEntries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** How far is a backfill? */
@Path("/backfills/{id: [0-9]+}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class BackfillPage {

    private static final int PAGE = 100;

    private BackfillHistory history;

    @Inject
    public BackfillPage(BackfillHistory history) {
        this.history = history;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public BackfillPage() {}

    /** @param from the position in the plan at which the page begins */
    @GET
    public Page show(@PathParam("id") long id, @QueryParam("from") @DefaultValue("") String from) {
        return Page.of("backfill/backfill.jte", "Backfill " + id).with("view", view(id, from));
    }

    /** The part that changes while it is under way. */
    @GET
    @Path("live")
    public Page live(@PathParam("id") long id, @QueryParam("from") @DefaultValue("") String from) {
        return Page.part("backfill/live.jte").with("view", view(id, from));
    }

    private BackfillView view(long id, String from) {
        var backfill = history.find(id)
                .orElseThrow(() -> new NotFoundException("There is no backfill " + id + "; all are at /backfills."));
        var start = from.matches("[0-9]{1,9}") ? Integer.parseInt(from) : 0;
        var found = history.partitions(id, start, PAGE + 1);
        var path = "/backfills/" + id;
        return new BackfillView(
                new BackfillRow(backfill, history.progress(id)),
                ConfigEntries.of(backfill.config()),
                found.subList(0, Math.min(PAGE, found.size())),
                found.size() > PAGE
                        ? Optional.of(path + "?from=" + found.get(PAGE).position() + "#partitions-title")
                        : Optional.empty(),
                start > 0 ? Optional.of(path + "#partitions-title") : Optional.empty(),
                path + "/live?from=" + start);
    }
}
