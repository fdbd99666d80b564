package dev.pitwall.web.overview;

import dev.pitwall.orchestration.automation.AutomationKind;
import dev.pitwall.orchestration.automation.Automations;
import dev.pitwall.orchestration.automation.TickStatus;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.node.NodeLeases;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.RunStatus;
import dev.pitwall.web.automation.AutomationRow;
import dev.pitwall.web.automation.AutomationRows;
import dev.pitwall.web.frame.Times;
import dev.pitwall.web.run.RunRow;
import dev.pitwall.web.run.RunRows;
import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
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
    private final Definitions definitions;
    private final NodeLeases nodes;

    @Inject
    OverviewViews(
            RunHistory history,
            RunRows rows,
            AutomationRows automationRows,
            Automations automations,
            Definitions definitions,
            NodeLeases nodes) {
        this.history = history;
        this.rows = rows;
        this.automationRows = automationRows;
        this.automations = automations;
        this.definitions = definitions;
        this.nodes = nodes;
    }

    /** For the client proxy only. */
    OverviewViews() {
        this(null, null, null, null, null, null);
    }

    OverviewView of(Range range, boolean firstMinute, List<Content> cards, Times times) {
        var known = automationRows.all();
        var due = due(known);
        var recent = history.since(times.now().minus(RECENT), RUNS_DRAWN);
        var failed = recent.stream().filter(run -> isOpenFailure(run, recent)).toList();
        var open = recent.stream().filter(run -> !run.status().finished()).toList();
        var failures = rows.of(newest(failed, FAILURES_SHOWN));
        var schedules =
                due.stream().filter(each -> each.icon().equals("schedule")).toList();
        return new OverviewView(
                new Health(
                        failed.size(),
                        open.stream()
                                .filter(run -> RunStatus.UNDER_WAY.contains(run.status()))
                                .count(),
                        open.stream()
                                .filter(run -> !RunStatus.UNDER_WAY.contains(run.status()))
                                .count(),
                        known.stream().filter(AutomationRow::isFailing).count(),
                        schedules.stream().findFirst()),
                timeline(range, schedules, times),
                failures,
                rows.of(newest(open, RUNS_LISTED)),
                known.stream()
                        .filter(row -> row.isFailing() || !row.automation().enabled())
                        .toList(),
                nextOfEach(due),
                nodes.known(),
                cards,
                firstMinute(firstMinute, failures, known));
    }

    /** Whether it failed and its job has had no good run since. */
    private static boolean isOpenFailure(Run failed, List<Run> recent) {
        return failed.status() == RunStatus.FAILURE
                && recent.stream()
                        .noneMatch(later -> later.id() > failed.id()
                                && later.job().equals(failed.job())
                                && later.status() == RunStatus.SUCCESS);
    }

    private Timeline timeline(Range range, List<Due> schedules, Times times) {
        var runs = history.since(Timeline.from(range, times.now()), RUNS_DRAWN);
        return Timeline.of(
                range, runs, runs.size() == RUNS_DRAWN, rows.of(newest(runs, RUNS_LISTED)), schedules, times);
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

    private static List<Run> newest(List<Run> oldestFirst, int limit) {
        var newestFirst = new ArrayList<>(oldestFirst);
        Collections.reverse(newestFirst);
        return newestFirst.subList(0, Math.min(limit, newestFirst.size()));
    }

    /** How much there is to set: one setting says most about the form, none says nothing. */
    private static int settings(Definitions.Defined<JobDefinition<?>> job) {
        var count = job.definition().configType().getRecordComponents().length;
        return count == 0 ? Integer.MIN_VALUE : -count;
    }

    private OverviewView.FirstMinute firstMinute(boolean shown, List<RunRow> failures, List<AutomationRow> known) {
        return new OverviewView.FirstMinute(
                shown,
                failures.stream().findFirst().map(RunRow::path).orElse(""),
                known.stream()
                        .filter(AutomationRow::isSensor)
                        .filter(row -> row.latest().stream().anyMatch(tick -> tick.status() == TickStatus.SKIPPED))
                        .findFirst()
                        .map(AutomationRow::path)
                        .orElse("/automation"),
                definitions.jobs().stream()
                        .max(Comparator.comparingInt(OverviewViews::settings))
                        .map(job -> "/jobs/" + job.workspace() + "/"
                                + job.definition().name() + "#launch")
                        .orElse("/jobs"));
    }
}
