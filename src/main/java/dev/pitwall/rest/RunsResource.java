package dev.pitwall.rest;

import dev.pitwall.orchestration.asset.Materializations;
import dev.pitwall.orchestration.journal.EventFilter;
import dev.pitwall.orchestration.journal.EventLevel;
import dev.pitwall.orchestration.journal.EventType;
import dev.pitwall.orchestration.journal.JournalExport;
import dev.pitwall.orchestration.journal.JournalPages;
import dev.pitwall.orchestration.journal.RunEvent;
import dev.pitwall.orchestration.run.CauseKind;
import dev.pitwall.orchestration.run.RefusedItem;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunFilter;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.RunStatus;
import dev.pitwall.orchestration.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The history of runs: lists are newest first and paged by key, events oldest first. */
@Path("/api/v1/runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.VIEWER)
@Tag(name = "Runs")
public class RunsResource {

    private static final int USUAL_RUNS = 50;
    private static final int USUAL_REFUSED = 100;
    private static final int EVENTS_WITH_RUN = 200;

    private RunHistory history;
    private JournalPages journal;
    private JournalExport export;
    private Materializations materializations;

    @Inject
    public RunsResource(
            RunHistory history, JournalPages journal, JournalExport export, Materializations materializations) {
        this.history = history;
        this.journal = journal;
        this.export = export;
        this.materializations = materializations;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public RunsResource() {}

    @GET
    @Operation(
            summary = "Runs, newest first",
            description =
                    "By state and cause (several of each with commas), workspace, job, name of the cause, run key and node.")
    public RunList list(
            @QueryParam("status") String status,
            @QueryParam("workspace") String workspace,
            @QueryParam("job") String job,
            @QueryParam("cause") String cause,
            @QueryParam("causeName") String causeName,
            @QueryParam("runKey") String runKey,
            @QueryParam("node") String node,
            @QueryParam("before") String before,
            @QueryParam("limit") String asked,
            @Context UriInfo address) {
        var limit = Asked.limit(asked, USUAL_RUNS);
        var filter = new RunFilter(
                Asked.constants("status", status, RunStatus.class),
                Asked.text(workspace),
                Asked.text(job),
                Asked.text(cause).map(name -> Asked.constant("cause", name, CauseKind.class)),
                Asked.text(causeName),
                Asked.text(runKey),
                Asked.text(node));
        var page = KeyPage.of(
                history.newest(filter, Asked.before(before), limit + 1),
                limit,
                RunBody::of,
                address,
                "before",
                Run::id);
        return new RunList(page.items(), page.next());
    }

    @GET
    @Path("{id: [0-9]+}")
    @Operation(summary = "A run with its steps, tags, materializations and first events")
    public RunBody one(@PathParam("id") long id) {
        return RunBody.of(
                known(id),
                history.tags(id),
                history.steps(id),
                history.partitions(id),
                materializations.ofRun(id),
                journal.after(id, 0, EventFilter.ALL, EVENTS_WITH_RUN));
    }

    @GET
    @Path("{id: [0-9]+}/events")
    @Operation(
            summary = "The journal of a run, oldest first",
            description = "After one of its lines, by level and type (several with commas), step and text.")
    public EventList events(
            @PathParam("id") long id,
            @QueryParam("level") String level,
            @QueryParam("type") String type,
            @QueryParam("step") String step,
            @QueryParam("text") String text,
            @QueryParam("after") String after,
            @QueryParam("limit") String asked,
            @Context UriInfo address) {
        known(id);
        var limit = Asked.limit(asked, EVENTS_WITH_RUN);
        var filter = new EventFilter(
                Asked.constants("level", level, EventLevel.class),
                Asked.constants("type", type, EventType.class),
                Asked.text(step),
                Asked.text(text));
        var page = KeyPage.of(
                journal.after(id, Asked.after(after), filter, limit + 1),
                limit,
                EventBody::of,
                address,
                "after",
                RunEvent::id);
        return new EventList(page.items(), page.next());
    }

    @GET
    @Path("{id: [0-9]+}/events/{event: [0-9]+}/detail")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The whole detail of a line of a run's journal, however long it is")
    @APIResponse(
            responseCode = "200",
            description = "The detail",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
    public Response detail(@PathParam("id") long id, @PathParam("event") long event) {
        var whole = journal.detail(id, event)
                .orElseThrow(() -> new NotFoundException(
                        "Run " + id + " has no event " + event + " with a detail. Nothing was changed."));
        return Response.ok(whole, "text/plain; charset=utf-8").build();
    }

    @GET
    @Path("{id: [0-9]+}/journal")
    @Produces({JournalDownload.NDJSON, MediaType.TEXT_PLAIN})
    @Operation(
            summary = "The whole journal of a run as a stream, oldest first",
            description =
                    "As JSON, an object a line, or with format=text for people. By level, type, step and text as events.")
    @APIResponse(
            responseCode = "200",
            description = "The journal",
            content = {
                @Content(mediaType = JournalDownload.NDJSON, schema = @Schema(implementation = EventBody.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING))
            })
    public Response journal(
            @PathParam("id") long id,
            @QueryParam("format") String format,
            @QueryParam("level") String level,
            @QueryParam("type") String type,
            @QueryParam("step") String step,
            @QueryParam("text") String text) {
        known(id);
        var filter = new EventFilter(
                Asked.constants("level", level, EventLevel.class),
                Asked.constants("type", type, EventType.class),
                Asked.text(step),
                Asked.text(text));
        return new JournalDownload(export, id, filter, JournalDownload.format(format)).response();
    }

    @GET
    @Path("{id: [0-9]+}/refused")
    @Operation(summary = "What a run read and did not take, with its reason and as it came")
    public RefusedItemList refused(
            @PathParam("id") long id,
            @QueryParam("after") String after,
            @QueryParam("limit") String asked,
            @Context UriInfo address) {
        known(id);
        var limit = Asked.limit(asked, USUAL_REFUSED);
        var page = KeyPage.of(
                history.refused(id, Asked.after(after), limit + 1),
                limit,
                RefusedItemList.RefusedItemBody::of,
                address,
                "after",
                RefusedItem::id);
        return new RefusedItemList(page.items(), page.next());
    }

    private Run known(long id) {
        return history.find(id)
                .orElseThrow(() -> new NotFoundException(
                        "There is no run " + id + "; the newest are at /api/v1/runs. Nothing was changed."));
    }
}
