package dev.pitwall.rest;

import dev.pitwall.orchestration.asset.Materializations;
import dev.pitwall.orchestration.journal.EventFilter;
import dev.pitwall.orchestration.journal.EventLevel;
import dev.pitwall.orchestration.journal.EventType;
import dev.pitwall.orchestration.journal.JournalPages;
import dev.pitwall.orchestration.run.CauseKind;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunFilter;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.RunStatus;
import dev.pitwall.orchestration.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The history of runs: lists are newest first and paged by key, events oldest first. */
@Path("/api/v1/runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Named.VIEWER)
public class RunsResource {

    private static final int EVENTS_WITH_RUN = 200;

    private RunHistory history;
    private JournalPages journal;
    private Materializations materializations;

    @Inject
    public RunsResource(RunHistory history, JournalPages journal, Materializations materializations) {
        this.history = history;
        this.journal = journal;
        this.materializations = materializations;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public RunsResource() {}

    /** Runs by state (several with commas), workspace, job, cause, its name, run key and node. */
    @GET
    public JsonObject list(
            @QueryParam("status") String status,
            @QueryParam("workspace") String workspace,
            @QueryParam("job") String job,
            @QueryParam("cause") String cause,
            @QueryParam("causeName") String causeName,
            @QueryParam("runKey") String runKey,
            @QueryParam("node") String node,
            @QueryParam("before") @DefaultValue(JsonPages.NEWEST) long before,
            @QueryParam("limit") @DefaultValue("50") int asked,
            @Context UriInfo address) {
        var limit = JsonPages.limit(asked);
        var filter = new RunFilter(
                Constants.of("status", status, RunStatus.class),
                text(workspace),
                text(job),
                Constants.of("cause", cause, CauseKind.class).stream().findFirst(),
                text(causeName),
                text(runKey),
                text(node));
        return JsonPages.of(
                "runs",
                history.newest(filter, before, limit + 1),
                limit,
                RunJson::of,
                last -> next(address, "before", last.id()));
    }

    /** One run with its steps, tags, materializations and the first of its events. */
    @GET
    @Path("{id: [0-9]+}")
    public JsonObject one(@PathParam("id") long id) {
        var run = known(id);
        return RunJson.builder(run)
                .add("tags", RunJson.texts(history.tags(id)))
                .add(
                        "steps",
                        RunJson.array(
                                history.steps(id).stream().map(RunJson::of).toList()))
                .add(
                        "materializations",
                        RunJson.array(materializations.ofRun(id).stream()
                                .map(RunJson::of)
                                .toList()))
                .add(
                        "events",
                        RunJson.array(journal.after(id, 0, EventFilter.ALL, EVENTS_WITH_RUN).stream()
                                .map(RunJson::of)
                                .toList()))
                .add("eventsAddress", "/api/v1/runs/" + id + "/events")
                .build();
    }

    /** Events after one of them, by level and type (several with commas), step and text. */
    @GET
    @Path("{id: [0-9]+}/events")
    public JsonObject events(
            @PathParam("id") long id,
            @QueryParam("level") String level,
            @QueryParam("type") String type,
            @QueryParam("step") String step,
            @QueryParam("text") String text,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("200") int asked,
            @Context UriInfo address) {
        known(id);
        var limit = JsonPages.limit(asked);
        var filter = new EventFilter(
                Constants.of("level", level, EventLevel.class),
                Constants.of("type", type, EventType.class),
                text(step),
                text(text));
        return JsonPages.of(
                "events",
                journal.after(id, after, filter, limit + 1),
                limit,
                RunJson::of,
                last -> next(address, "after", last.id()));
    }

    /** What the run read and did not take, with its reason and as it came. */
    @GET
    @Path("{id: [0-9]+}/refused")
    public JsonObject refused(
            @PathParam("id") long id,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") int asked,
            @Context UriInfo address) {
        known(id);
        var limit = JsonPages.limit(asked);
        return JsonPages.of(
                "refused",
                history.refused(id, after, limit + 1),
                limit,
                RunJson::of,
                last -> next(address, "after", last.id()));
    }

    private Run known(long id) {
        return history.find(id)
                .orElseThrow(() -> new NotFoundException(
                        "There is no run " + id + "; the newest are at /api/v1/runs. Nothing was changed."));
    }

    private static String next(UriInfo address, String key, long value) {
        var next = address.getRequestUriBuilder().replaceQueryParam(key, value).build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    /** Constants of an enum from a query parameter. */
    private static final class Constants {
        static <E extends Enum<E>> Set<E> of(String field, String value, Class<E> type) {
            return text(value).stream()
                    .flatMap(list -> Arrays.stream(list.split(",")))
                    .map(name -> one(field, name.strip(), type))
                    .collect(Collectors.toSet());
        }

        private static <E extends Enum<E>> E one(String field, String name, Class<E> type) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Refusal.ofField(
                            field, field + " is '" + name + "'; allowed are " + List.of(type.getEnumConstants())));
        }
    }
}
