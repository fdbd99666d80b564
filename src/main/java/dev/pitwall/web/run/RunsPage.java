package dev.pitwall.web.run;

import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.Workspace;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunCounts;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.RunStatus;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Page;
import dev.pitwall.web.frame.ReaderTimes;
import dev.pitwall.web.frame.Times;
import dev.pitwall.web.part.Address;
import dev.pitwall.web.view.SavedFilters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which runs are there, and how did they end? */
@Path(RunsPage.PATH)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class RunsPage {

    static final String PATH = "/runs";

    private static final int PAGE = 50;
    private static final int COUNTED = 1_000;

    private RunHistory history;
    private RunRows rows;
    private Definitions definitions;
    private SavedFilters filters;
    private ReaderTimes reader;
    private HttpServletRequest request;

    @Inject
    public RunsPage(
            RunHistory history,
            RunRows rows,
            Definitions definitions,
            SavedFilters filters,
            ReaderTimes reader,
            HttpServletRequest request) {
        this.history = history;
        this.rows = rows;
        this.definitions = definitions;
        this.filters = filters;
        this.reader = reader;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public RunsPage() {}

    @GET
    public Page show(@BeanParam RunsQuery query) {
        var times = reader.times();
        var address = query.address(times);
        var found = history.newest(query.filter(times), query.before(), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var view = new RunsView(
                query,
                address,
                tabs(query, times),
                definitions.jobs().stream()
                        .map(job -> job.definition().name())
                        .sorted()
                        .toList(),
                definitions.workspaces().stream().map(Workspace::name).toList(),
                rows.of(shown),
                older(address, found, shown),
                filters.of(Actor.of(request).account(), PATH),
                address.hasOtherThan("state"),
                query.isFirstPage());
        return Page.of("run/runs.jte", "Runs").with("view", view);
    }

    private List<RunsView.Tab> tabs(RunsQuery query, Times times) {
        var counts = history.counts(query.filter(times), COUNTED);
        return Arrays.stream(RunTab.values())
                .map(tab -> new RunsView.Tab(
                        tab.label(),
                        honest(counts, tab.all()),
                        query.address(times).with("state", tab == RunTab.ALL ? "" : tab.word()),
                        tab == query.tab()))
                .toList();
    }

    /** "12", "987", "1,000+", and "250+" where only the newest runs were counted. */
    private static String honest(RunCounts counts, Set<RunStatus> statuses) {
        var count = Math.min(counts.of(statuses), COUNTED);
        return String.format(Locale.ENGLISH, "%,d", count) + (counts.isAtLeast(statuses) ? "+" : "");
    }

    private static Optional<Address> older(Address address, List<Run> found, List<Run> shown) {
        return found.size() > shown.size()
                ? Optional.of(address.with(
                        "before", Long.toString(shown.get(shown.size() - 1).id())))
                : Optional.empty();
    }
}
