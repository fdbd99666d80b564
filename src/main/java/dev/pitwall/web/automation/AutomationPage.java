package dev.pitwall.web.automation;

import dev.pitwall.orchestration.automation.Automations;
import dev.pitwall.orchestration.automation.Tick;
import dev.pitwall.orchestration.automation.TickHistory;
import dev.pitwall.orchestration.automation.TickStatus;
import dev.pitwall.orchestration.run.CauseKind;
import dev.pitwall.orchestration.run.RunKeys;
import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Page;
import dev.pitwall.web.frame.ReaderTimes;
import dev.pitwall.web.frame.Times;
import dev.pitwall.web.part.Address;
import dev.pitwall.web.part.Badge;
import dev.pitwall.web.part.BarChart;
import dev.pitwall.web.part.BarChart.Kind;
import dev.pitwall.web.part.BarChart.Stretch;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Is a schedule or sensor trying, and what does it see? */
@Path("/automation/{name}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class AutomationPage {

    private static final int PAGE = 200;
    private static final int NEXT = 5;
    private static final int KEYS = 20;

    private AutomationRows rows;
    private Automations automations;
    private TickHistory ticks;
    private RunKeys keys;
    private ReaderTimes reader;

    @Inject
    public AutomationPage(
            AutomationRows rows, Automations automations, TickHistory ticks, RunKeys keys, ReaderTimes reader) {
        this.rows = rows;
        this.automations = automations;
        this.ticks = ticks;
        this.keys = keys;
        this.reader = reader;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public AutomationPage() {}

    @GET
    public Page show(
            @PathParam("name") String name,
            @QueryParam("only") @DefaultValue("") String only,
            @QueryParam("before") @DefaultValue("") String before,
            @QueryParam("tick") @DefaultValue("") String opened) {
        return Page.of("automation/automation.jte", name).with("view", view(name, only, before, opened));
    }

    /** The part that changes with each tick. */
    @GET
    @Path("live")
    public Page live(@PathParam("name") String name, @QueryParam("only") @DefaultValue("") String only) {
        return Page.part("automation/live.jte").with("view", view(name, only, "", ""));
    }

    private AutomationView view(String name, String only, String before, String opened) {
        var row = rows.find(name)
                .orElseThrow(() -> new NotFoundException("No workspace defines a schedule or sensor '" + name + "'."));
        var found = ticks.newest(name, statuses(only), number(before).orElse(Long.MAX_VALUE), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new AutomationView(
                row,
                chart(shown, reader.times()),
                TickLine.folded(shown, tick -> ticks.runs(tick.id())),
                older(row, only, found, shown),
                number(opened)
                        .flatMap(ticks::find)
                        .filter(tick -> tick.automation().equals(name))
                        .map(tick -> new AutomationView.Opened(tick, ticks.runs(tick.id()))),
                next(row),
                keys.askedForBy(row.isSensor() ? CauseKind.SENSOR : CauseKind.SCHEDULE, name, KEYS),
                only);
    }

    private List<NextTick> next(AutomationRow row) {
        return automations.nextTicks(row.automation().name(), NEXT).stream()
                .map(at -> NextTick.of(at, row.is().zone(), reader.times()))
                .toList();
    }

    /** One lane for each state, so that the few that matter are not hidden among the many that do not. */
    private static Optional<BarChart> chart(List<Tick> shown, Times times) {
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        var chart = new BarChart(
                shown.get(shown.size() - 1).startedAt(), times.now(), times.zone(), Optional.of(times.now()));
        for (var status : List.of(TickStatus.SUCCESS, TickStatus.SKIPPED, TickStatus.FAILURE)) {
            var lane = shown.stream()
                    .filter(tick -> tick.status() == status)
                    .map(tick -> stretch(tick, times))
                    .toList();
            chart.addFlat(Badge.of(status).word(), lane);
        }
        return Optional.of(chart);
    }

    private static Stretch stretch(Tick tick, Times times) {
        var badge = Badge.of(tick.status());
        return new Stretch(
                tick.startedAt(),
                tick.endedAt().orElse(times.now()),
                Kind.RUN,
                badge.tone(),
                times.moment(tick.dueAt()).absolute() + " " + badge.word() + " " + tick.reason(),
                Optional.empty());
    }

    private static Optional<Address> older(AutomationRow row, String only, List<Tick> found, List<Tick> shown) {
        return found.size() > shown.size()
                ? Optional.of(Address.of(row.path())
                        .with("only", only)
                        .with(
                                "before",
                                Long.toString(shown.get(shown.size() - 1).id())))
                : Optional.empty();
    }

    private static Set<TickStatus> statuses(String only) {
        return Arrays.stream(TickStatus.values())
                .filter(status -> status.name().equals(only))
                .collect(Collectors.toSet());
    }

    private static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
