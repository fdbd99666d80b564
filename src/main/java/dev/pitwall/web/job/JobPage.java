package dev.pitwall.web.job;

import dev.pitwall.orchestration.run.AuditedRun;
import dev.pitwall.orchestration.run.InvalidRunConfig;
import dev.pitwall.orchestration.run.Launch;
import dev.pitwall.orchestration.run.LaunchTerms;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.Submission;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.AuditAction;
import dev.pitwall.orchestration.security.AuditTrail;
import dev.pitwall.orchestration.security.AuditedChange;
import dev.pitwall.orchestration.security.AuditedState;
import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Flash;
import dev.pitwall.web.frame.Notices;
import dev.pitwall.web.frame.Page;
import dev.pitwall.web.frame.ReaderTimes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is a job, does it behave, and what may be set at its launch? */
@Path("/jobs/{workspace}/{job}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class JobPage {

    private JobViews views;
    private Launch launch;
    private RunHistory history;
    private AuditTrail audit;
    private AuditedChange change;
    private Notices notices;
    private ReaderTimes reader;
    private HttpServletRequest request;

    @Inject
    public JobPage(
            JobViews views,
            Launch launch,
            RunHistory history,
            AuditTrail audit,
            AuditedChange change,
            Notices notices,
            ReaderTimes reader,
            HttpServletRequest request) {
        this.views = views;
        this.launch = launch;
        this.history = history;
        this.audit = audit;
        this.change = change;
        this.notices = notices;
        this.reader = reader;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public JobPage() {}

    /** @param from the run whose config the form begins with */
    @GET
    public Page show(
            @PathParam("workspace") String workspace,
            @PathParam("job") String job,
            @QueryParam("from") @DefaultValue("0") long from) {
        return page(workspace, job, views.form(job, from));
    }

    /** Launches, or with the field {@code only=check} says whether it would be accepted. */
    @POST
    @Path("launch")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Access.OPERATOR)
    public Response launch(@PathParam("workspace") String workspace, @PathParam("job") String job) {
        var sent = sent();
        var fields = views.fields(job);
        var config = new HashMap<String, String>();
        fields.forEach(field -> Optional.ofNullable(sent.get("config." + field.name()))
                .ifPresent(value -> config.put(field.name(), value)));
        var times = reader.times();
        var typed = TermFields.of(sent);
        var again = again(sent);
        var problems = new ArrayList<>(typed.problems(times.zone(), times.now()));
        try {
            var json = LaunchForm.json(fields, config);
            var terms = problems.isEmpty() ? typed.terms(times.zone()) : LaunchTerms.USUAL;
            var madeBefore = launch.check(job, json, terms);
            if (problems.isEmpty() && "check".equals(sent.get("only"))) {
                var form =
                        LaunchForm.sent(fields, config, typed, again, problems).checked(madeBefore);
                return Response.ok(page(workspace, job, form)).build();
            }
            if (problems.isEmpty()) {
                return launched(again, job, json, terms);
            }
        } catch (InvalidRunConfig refused) {
            problems.addAll(refused.problems());
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(page(workspace, job, LaunchForm.sent(fields, config, typed, again, problems)))
                .build();
    }

    /** The run whose config the form began with, which is executed again; 0 for a form that began with the defaults. */
    private static long again(Map<String, String> sent) {
        var number = sent.getOrDefault("again", "0");
        return number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0;
    }

    private Response launched(long again, String job, JsonObject config, LaunchTerms terms) {
        var actor = Actor.of(request);
        var earlier = history.find(again).filter(run -> run.job().equals(job) && !run.imported());
        var made = change.of(() -> launched(earlier, job, config, terms, actor));
        notices.leave(words(job, made));
        return Response.seeOther(URI.create("/runs/" + made.runId())).build();
    }

    private Submission launched(Optional<Run> earlier, String job, JsonObject config, LaunchTerms terms, Actor actor) {
        var made = earlier.isPresent()
                ? launch.launchAgain(earlier.get().id(), job, config, terms, actor.account())
                : launch.launch(job, config, terms, actor.account());
        if (made.made()) {
            audit.record(
                    actor,
                    earlier.isPresent() ? AuditAction.RUN_REEXECUTED : AuditAction.RUN_LAUNCHED,
                    AuditedRun.subject(earlier.map(Run::id).orElse(made.runId())),
                    earlier.map(AuditedRun::state).orElse(AuditedState.NONE),
                    history.find(made.runId())
                            .map(run -> AuditedRun.launched(run).with("run", run.id()))
                            .orElseThrow());
        }
        return made;
    }

    /** The run that has a run key already, while it is typed. */
    @GET
    @Path("run-key")
    public Page runKey(
            @PathParam("workspace") String workspace,
            @PathParam("job") String job,
            @QueryParam("runKey") @DefaultValue("") String runKey) {
        return Page.part("job/runKey.jte").with("madeBefore", history.withKey(job, runKey.strip()));
    }

    private static Flash words(String job, Submission made) {
        return made.made()
                ? Flash.done("Run " + made.runId() + " of " + job + " is in the queue.")
                : Flash.refused("Nothing was launched: this run, " + made.runId() + ", has that run key already.");
    }

    private Page page(String workspace, String job, LaunchForm form) {
        var view = views.of(workspace, job, form)
                .orElseThrow(
                        () -> new NotFoundException("The workspace " + workspace + " defines no job " + job + "."));
        return Page.of("job/job.jte", job).with("view", view);
    }

    /** Asked of the servlet request: see {@link dev.pitwall.web.access.CsrfFilter}. */
    private Map<String, String> sent() {
        var sent = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> sent.put(name, values[0]));
        return sent;
    }
}
