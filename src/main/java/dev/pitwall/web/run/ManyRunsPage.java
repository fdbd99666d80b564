package dev.pitwall.web.run;

import dev.pitwall.orchestration.run.ManyRuns;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Flash;
import dev.pitwall.web.frame.LocalAddress;
import dev.pitwall.web.frame.Notices;
import dev.pitwall.web.frame.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Cancels, restarts or launches again the runs that were chosen in the list. It asks first and names what will happen. */
@Path("/runs/many")
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.OPERATOR)
public class ManyRunsPage {

    private static final int MOST = 200;

    private ManyRuns many;
    private RunHistory history;
    private RunRows rows;
    private Notices notices;
    private HttpServletRequest request;

    @Inject
    public ManyRunsPage(ManyRuns many, RunHistory history, RunRows rows, Notices notices, HttpServletRequest request) {
        this.many = many;
        this.history = history;
        this.rows = rows;
        this.notices = notices;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public ManyRunsPage() {}

    /** Asks; with the field {@code sure=yes} does it. */
    @POST
    public Response change() {
        var action = ManyAction.of(field("do").orElse(""))
                .orElseThrow(() -> new BadRequestException(
                        "What to do is '" + field("do").orElse("") + "'; allowed are cancel, restart and again."));
        var back = LocalAddress.of(field("back").orElse(RunsPage.PATH));
        var chosen = chosen();
        if (chosen.isEmpty()) {
            notices.leave(Flash.refused("Nothing was changed: no run was chosen."));
            return Response.seeOther(back).build();
        }
        if (field("sure").isEmpty()) {
            var view = new ManyRunsView(
                    action,
                    rows.of(chosen.stream().filter(action::fits).toList()),
                    rows.of(chosen.stream().filter(Predicate.not(action::fits)).toList()),
                    back.toString());
            return Response.ok(Page.of("run/many.jte", action.label() + " many runs")
                            .with("view", view))
                    .build();
        }
        notices.leave(done(action, chosen.stream().filter(action::fits).toList()));
        return Response.seeOther(back).build();
    }

    private List<Run> chosen() {
        return Optional.ofNullable(request.getParameterValues("run")).stream()
                .flatMap(Arrays::stream)
                .filter(id -> id.matches("[0-9]{1,18}"))
                .limit(MOST)
                .flatMap(id -> history.find(Long.parseLong(id)).stream())
                .toList();
    }

    private Flash done(ManyAction action, List<Run> runs) {
        var outcomes = action.apply(many, runs.stream().map(Run::id).toList(), Actor.of(request));
        var refused =
                outcomes.stream().flatMap(outcome -> outcome.refusal().stream()).toList();
        var words = action.label() + ": " + (outcomes.size() - refused.size()) + " of " + outcomes.size() + " runs.";
        return refused.isEmpty()
                ? Flash.done(words)
                : Flash.refused(words + " Not changed: " + String.join("; ", refused) + ".");
    }

    /** Asked of the servlet request: see {@link dev.pitwall.web.access.CsrfFilter}. */
    private Optional<String> field(String name) {
        return Stream.ofNullable(request.getParameter(name))
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
