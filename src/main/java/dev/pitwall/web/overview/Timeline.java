package dev.pitwall.web.overview;

import dev.pitwall.orchestration.run.RunSpan;
import dev.pitwall.web.frame.Times;
import dev.pitwall.web.part.Badge;
import dev.pitwall.web.part.BarChart;
import dev.pitwall.web.part.BarChart.Kind;
import dev.pitwall.web.part.BarChart.Stretch;
import dev.pitwall.web.run.RunRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Runs over time, a lane for each job, with the ticks that are due.
 *
 * @param chart empty when there is neither a run nor a tick in the range
 * @param drawn how many runs are drawn
 * @param cut whether there are older ones in the range that are not drawn
 * @param rows the same runs for the table, newest first
 */
public record Timeline(
        Range range, Optional<BarChart> chart, List<RunRow> rows, List<Due> due, int drawn, boolean cut) {

    /** @param runs of the range, oldest first */
    static Timeline of(Range range, List<RunSpan> runs, boolean cut, List<RunRow> rows, List<Due> due, Times times) {
        var ahead = times.now().plus(range.ahead());
        var soon = due.stream().filter(each -> each.at().isBefore(ahead)).toList();
        var lanes = new TreeMap<String, List<Stretch>>();
        runs.forEach(run -> lane(lanes, run.workspace(), run.job()).add(stretch(run, times)));
        soon.forEach(each -> lane(lanes, each.workspace(), each.job()).add(stretch(each, times)));
        if (lanes.isEmpty()) {
            return new Timeline(range, Optional.empty(), rows, soon, 0, false);
        }
        var chart = new BarChart(times.now().minus(range.back()), ahead, times.zone(), Optional.of(times.now()));
        var workspaces = new HashSet<String>();
        lanes.forEach((path, stretches) -> {
            var names = path.split("/", 2);
            if (workspaces.add(names[0])) {
                chart.addHeading(names[0]);
            }
            chart.add(names[1], Optional.of("/jobs/" + path), stretches);
        });
        return new Timeline(range, Optional.of(chart), rows, soon, runs.size(), cut);
    }

    private static List<Stretch> lane(Map<String, List<Stretch>> lanes, String workspace, String job) {
        return lanes.computeIfAbsent(workspace + "/" + job, key -> new ArrayList<>());
    }

    private static Stretch stretch(RunSpan run, Times times) {
        var badge = Badge.of(run.status());
        var began = run.startedAt().orElse(run.createdAt());
        var took = run.duration(times.now())
                .map(Times::duration)
                .map(words -> ", " + words)
                .orElse("");
        return new Stretch(
                began,
                run.endedAt().orElse(times.now()),
                run.startedAt().isPresent() ? Kind.RUN : Kind.WAIT,
                badge.tone(),
                run.job() + " run " + run.id() + ", " + badge.word() + took + ", "
                        + times.moment(began).absolute(),
                Optional.of("/runs/" + run.id()));
    }

    private static Stretch stretch(Due due, Times times) {
        return new Stretch(
                due.at(),
                due.at().plus(Duration.ofMillis(1)),
                Kind.DUE,
                "quiet",
                due.automation() + " is due " + times.moment(due.at()).absolute(),
                Optional.of(due.path()));
    }

    /** The first instant of the range. */
    static Instant from(Range range, Instant now) {
        return now.minus(range.back());
    }
}
