package dev.pitwall.web.run;

import dev.pitwall.orchestration.asset.Materializations;
import dev.pitwall.orchestration.journal.EventFilter;
import dev.pitwall.orchestration.journal.JournalExport;
import dev.pitwall.orchestration.journal.JournalPages;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Page;
import dev.pitwall.web.frame.ReaderTimes;
import dev.pitwall.web.part.MetadataValue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** What is a run doing, or why did it fail? */
@Path("/runs/{id: [0-9]+}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class RunPage {

    private RunHistory history;
    private RunViews views;
    private LogViews logs;
    private JournalPages journal;
    private JournalExport export;
    private Materializations materializations;
    private ReaderTimes reader;

    @Inject
    public RunPage(
            RunHistory history,
            RunViews views,
            LogViews logs,
            JournalPages journal,
            JournalExport export,
            Materializations materializations,
            ReaderTimes reader) {
        this.history = history;
        this.views = views;
        this.logs = logs;
        this.journal = journal;
        this.export = export;
        this.materializations = materializations;
        this.reader = reader;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public RunPage() {}

    @GET
    public Page show(@PathParam("id") long id, @BeanParam LogQuery query) {
        var run = existing(id);
        return Page.of("run/run.jte", run.job() + ", run " + id).with("view", views.of(run, query, reader.times()));
    }

    /** The part that changes while the run is under way. */
    @GET
    @Path("live")
    public Page live(@PathParam("id") long id, @BeanParam LogQuery query) {
        return Page.part("run/live.jte").with("view", views.of(existing(id), query, reader.times()));
    }

    /** The lines of the log after those that the page has. */
    @GET
    @Path("tail")
    public Page tail(@PathParam("id") long id, @BeanParam LogQuery query) {
        return Page.part("run/lines.jte").with("run", id).with("log", logs.tail(existing(id), query));
    }

    /** The whole log as text, a line per event and its detail below it. */
    @GET
    @Path("log.txt")
    @Produces(MediaType.TEXT_PLAIN)
    public Response download(@PathParam("id") long id) {
        existing(id);
        StreamingOutput lines = output -> {
            try (var writer = new OutputStreamWriter(output, StandardCharsets.UTF_8)) {
                export.write(id, EventFilter.ALL, JournalExport.Format.TEXT, writer);
            }
        };
        return Response.ok(lines, "text/plain; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"run-" + id + ".log\"")
                .build();
    }

    /** The whole detail of a line that a page shows the beginning of. */
    @GET
    @Path("lines/{line: [0-9]+}.txt")
    @Produces(MediaType.TEXT_PLAIN)
    public Response detail(@PathParam("id") long id, @PathParam("line") long line) {
        var whole = journal.detail(id, line)
                .orElseThrow(() -> new NotFoundException("Run " + id + " has no line " + line + " with a detail."));
        return Response.ok(whole, "text/plain; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"run-" + id + "-line-" + line + ".txt\"")
                .build();
    }

    /** A picture of a materialization. What it holds may style itself and do nothing else. */
    @GET
    @Path("pictures/{materialization: [0-9]+}/{index: [0-9]{1,4}}.svg")
    @Produces("image/svg+xml")
    public Response picture(
            @PathParam("id") long id,
            @PathParam("materialization") long materialization,
            @PathParam("index") int index) {
        var svg = materializations.ofRun(id).stream()
                .filter(made -> made.id() == materialization)
                .flatMap(made -> made.metadata().values().stream().skip(index).limit(1))
                .map(MetadataValue::svg)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Run " + id + " has no such picture."));
        return Response.ok(svg, "image/svg+xml; charset=utf-8")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("Cache-Control", "private, max-age=86400, immutable")
                .build();
    }

    private Run existing(long id) {
        return history.find(id)
                .orElseThrow(() -> new NotFoundException(
                        "There is no run " + id + ": it never was, or retention has deleted it."));
    }
}
