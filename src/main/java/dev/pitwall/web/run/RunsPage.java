package dev.pitwall.web.run;

import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.Workspace;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Page;
import dev.pitwall.web.part.Address;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which runs are there, and how did they end? */
@Path("/runs")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class RunsPage {

    private static final int PAGE = 50;

    private RunHistory history;
    private RunRows rows;
    private Definitions definitions;

    @Inject
    public RunsPage(RunHistory history, RunRows rows, Definitions definitions) {
        this.history = history;
        this.rows = rows;
        this.definitions = definitions;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public RunsPage() {}

    @GET
    public Page show(@BeanParam RunsQuery query) {
        var found = history.newest(query.filter(), query.before(), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var view = new RunsView(
                query,
                tabs(query),
                definitions.jobs().stream()
                        .map(job -> job.definition().name())
                        .sorted()
                        .toList(),
                definitions.workspaces().stream().map(Workspace::name).toList(),
                rows.of(shown),
                older(query, found, shown),
                query.address().hasOtherThan("state"),
                query.isFirstPage());
        return Page.of("run/runs.jte", "Runs").with("view", view);
    }

    private List<RunsView.Tab> tabs(RunsQuery query) {
        var counts = history.counts(query.filter());
        return Arrays.stream(RunTab.values())
                .map(tab -> new RunsView.Tab(
                        tab.label(),
                        String.format(Locale.ENGLISH, "%,d", tab.count(counts)),
                        query.address().with("state", tab == RunTab.ALL ? "" : tab.word()),
                        tab == query.tab()))
                .toList();
    }

    private static Optional<Address> older(RunsQuery query, List<Run> found, List<Run> shown) {
        return found.size() > shown.size()
                ? Optional.of(query.address()
                        .with(
                                "before",
                                Long.toString(shown.get(shown.size() - 1).id())))
                : Optional.empty();
    }
}
