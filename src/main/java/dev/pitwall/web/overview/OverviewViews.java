package dev.pitwall.web.overview;

import dev.pitwall.orchestration.automation.AutomationKind;
import dev.pitwall.orchestration.automation.Automations;
import dev.pitwall.orchestration.automation.TickHistory;
import dev.pitwall.orchestration.automation.TickStatus;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.node.NodeLeases;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.RunSpan;
import dev.pitwall.orchestration.run.RunStatus;
import dev.pitwall.web.automation.AutomationRow;
import dev.pitwall.web.automation.AutomationRows;
import dev.pitwall.web.frame.Times;
import dev.pitwall.web.run.RunRow;
import dev.pitwall.web.run.RunRows;
import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what the overview shows. */
@ApplicationScoped
class OverviewViews {

    private static final int RUNS_DRAWN = 600;
    private static final int RUNS_LISTED = 60;
    private static final int FAILURES_SHOWN = 5;
    private static final int NEXT_SHOWN = 6;
    private static final int TICKS_AHEAD = 24;
    private static final Duration RECENT = Duration.ofHours(24);

    private final RunHistory history;
    private final RunRows rows;
    private final AutomationRows automationRows;
    private final Automations automations;
    private final TickHistory ticks;
    private final Definitions definitions;
    private final NodeLeases nodes;

    @Inject
    OverviewViews(
            RunHistory history,
            RunRows rows,
            AutomationRows automationRows,
            Automations automations,
            TickHistory ticks,
            Definitions definitions,
            NodeLeases nodes) {
        this.history = history;
        this.rows = rows;
        this.automationRows = automationRows;
        this.automations = automations;
        this.ticks = ticks;
        this.definitions = definitions;
        this.nodes = nodes;
    }

    /** For the client proxy only. */
    OverviewViews() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * In one transaction, because many short questions, each in its own, take twice as long; runs come last, because each further
     * question would look for changes in all of them.
     */
    @Transactional
    OverviewView of(Range range, boolean firstMinute, List<Content> cards, Times times) {
        var known = automationRows.withTicksOfFailing();
        var due = due(known);
        var skipping = firstMinute ? skipping(known) : Optional.<AutomationRow>empty();
        var nodesKnown = nodes.known();
        var failed = history.openFailures(times.now().minus(RECENT), RUNS_DRAWN, FAILURES_SHOWN);
        var drawn = history.since(Timeline.from(range, times.now()), RUNS_DRAWN);
        var open = drawn.stream().filter(run -> !run.status().finished()).toList();
        var lines = lines(List.of(failed.newest(), newest(open), newest(drawn)));
        var failures = lines.get(0);
        var schedules =
                due.stream().filter(each -> each.icon().equals("schedule")).toList();
        return new OverviewView(
                new Health(
                        failed.count(),
                        open.stream()
                                .filter(run -> RunStatus.UNDER_WAY.contains(run.status()))
                                .count(),
                        open.stream()
                                .filter(run -> !RunStatus.UNDER_WAY.contains(run.status()))
                                .count(),
                        known.stream().filter(AutomationRow::isFailing).count(),
                        schedules.stream().findFirst()),
                Timeline.of(range, drawn, drawn.size() == RUNS_DRAWN, lines.get(2), schedules, times),
                failures,
                lines.get(1),
                known.stream()
                        .filter(row -> row.isFailing() || !row.automation().enabled())
                        .toList(),
                nextOfEach(due),
                nodesKnown,
                cards,
                firstMinute ? firstMinute(failures, skipping) : OverviewView.FirstMinute.PUT_AWAY);
    }

    /** The lines of each list of runs, made together so that nothing is asked twice; one that was deleted meanwhile is left out. */
    private List<List<RunRow>> lines(List<List<Long>> lists) {
        var ids = lists.stream().flatMap(List::stream).collect(Collectors.toSet());
        var made = rows.of(history.of(ids)).stream().collect(Collectors.toMap(RunRow::id, Function.identity()));
        return lists.stream()
                .map(runs ->
                        runs.stream().map(made::get).filter(Objects::nonNull).toList())
                .toList();
    }

    private List<Due> due(List<AutomationRow> known) {
        return known.stream()
                .filter(row -> row.automation().enabled())
                .flatMap(this::due)
                .sorted(Comparator.comparing(Due::at))
                .toList();
    }

    private Stream<Due> due(AutomationRow row) {
        var count = row.automation().kind() == AutomationKind.SCHEDULE ? TICKS_AHEAD : 1;
        return automations.nextTicks(row.automation().name(), count).stream()
                .map(at -> new Due(
                        row.automation().name(),
                        row.icon(),
                        row.automation().workspace(),
                        row.jobs().stream().findFirst().orElse(""),
                        at));
    }

    private static List<Due> nextOfEach(List<Due> due) {
        var seen = new java.util.HashSet<String>();
        return due.stream()
                .filter(each -> seen.add(each.automation()))
                .limit(NEXT_SHOWN)
                .toList();
    }

    private static List<Long> newest(List<RunSpan> oldestFirst) {
        var newestFirst = new ArrayList<>(oldestFirst.stream().map(RunSpan::id).toList());
        Collections.reverse(newestFirst);
        return newestFirst.subList(0, Math.min(RUNS_LISTED, newestFirst.size()));
    }

    /** How much there is to set: one setting says most about the form, none says nothing. */
    private static int settings(Definitions.Defined<JobDefinition<?>> job) {
        var count = job.definition().configType().getRecordComponents().length;
        return count == 0 ? Integer.MIN_VALUE : -count;
    }

    private boolean hasSkipped(String sensor) {
        return !ticks.newest(sensor, Set.of(TickStatus.SKIPPED), Long.MAX_VALUE, 1)
                .isEmpty();
    }

    private Optional<AutomationRow> skipping(List<AutomationRow> known) {
        return known.stream()
                .filter(AutomationRow::isSensor)
                .filter(row -> hasSkipped(row.automation().name()))
                .findFirst();
    }

    private OverviewView.FirstMinute firstMinute(List<RunRow> failures, Optional<AutomationRow> skipping) {
        return new OverviewView.FirstMinute(
                true,
                failures.stream().findFirst().map(RunRow::path).orElse(""),
                skipping.map(AutomationRow::path).orElse("/automation"),
                definitions.jobs().stream()
                        .max(Comparator.comparingInt(OverviewViews::settings))
                        .map(job -> "/jobs/" + job.workspace() + "/"
                                + job.definition().name() + "#launch")
                        .orElse("/jobs"));
    }
}
