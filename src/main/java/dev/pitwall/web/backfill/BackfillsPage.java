package dev.pitwall.web.backfill;

import dev.pitwall.orchestration.backfill.BackfillHistory;
import dev.pitwall.orchestration.backfill.BackfillPlan;
import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Page;
import dev.pitwall.web.part.Address;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** Which backfills are there, and how far are they? */
@Path("/backfills")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class BackfillsPage {

    private static final int PAGE = 25;

    private BackfillHistory history;
    private BackfillPlan plan;

    @Inject
    public BackfillsPage(BackfillHistory history, BackfillPlan plan) {
        this.history = history;
        this.plan = plan;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public BackfillsPage() {}

    @GET
    public Page show(@QueryParam("before") @DefaultValue("") String before) {
        var start = before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
        var found = history.newest(start, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return Page.of("backfill/backfills.jte", "Backfills")
                .with(
                        "rows",
                        shown.stream()
                                .map(backfill -> new BackfillRow(backfill, history.progress(backfill.id())))
                                .toList())
                .with(
                        "older",
                        found.size() > shown.size()
                                ? Optional.of(Address.of("/backfills")
                                        .with(
                                                "before",
                                                Long.toString(shown.get(shown.size() - 1)
                                                        .id())))
                                : Optional.empty())
                .with("assets", plan.parted());
    }
}
