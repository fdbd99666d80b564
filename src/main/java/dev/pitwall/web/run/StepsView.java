package dev.pitwall.web.run;

import dev.pitwall.batch.JobGraph;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunStatus;
import dev.pitwall.orchestration.run.RunStep;
import dev.pitwall.orchestration.run.StepStatus;
import dev.pitwall.web.frame.Times;
import dev.pitwall.web.graph.Graph;
import dev.pitwall.web.part.Badge;
import dev.pitwall.web.part.BarChart;
import dev.pitwall.web.part.BarChart.Kind;
import dev.pitwall.web.part.BarChart.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The steps of a run: drawn over time, and as a table.
 *
 * @param graph the job's graph with the state of each step in this run; empty where the XML is missing or has one step only
 * @param rows in the order of the job's XML, a line for each attempt; those not reached last among their like
 */
public record StepsView(BarChart chart, Optional<Graph> graph, List<StepRow> rows) {

    static StepsView of(Run run, List<RunStep> steps, Optional<JobGraph> graph, Times times) {
        var names = names(steps, graph);
        var rows = new ArrayList<StepRow>();
        for (var name : names) {
            var attempts =
                    steps.stream().filter(step -> step.step().equals(name)).toList();
            attempts.forEach(step -> rows.add(StepRow.of(step, times.now())));
            if (attempts.isEmpty()) {
                rows.add(StepRow.withoutExecution(
                        name, run.status() == RunStatus.SUCCESS ? Badge.notTaken() : Badge.notReached()));
            } else {
                keptByRestart(run, attempts).ifPresent(rows::add);
            }
        }
        return new StepsView(
                chart(run, steps, names, times),
                graph.map(known -> drawn(run, known, rows))
                        .filter(known -> known.nodes().size() > 1),
                rows);
    }

    private static Graph drawn(Run run, JobGraph graph, List<StepRow> rows) {
        return StepGraph.of(
                graph,
                node -> rows.stream()
                        .filter(row -> row.step().equals(node.id()))
                        .reduce((earlier, later) -> later)
                        .map(row -> node.with(row.badge()).linking(log(run, row.step())))
                        .orElse(node));
    }

    /** A line that tells why a step that ended well has none in the latest attempt. */
    private static Optional<StepRow> keptByRestart(Run run, List<RunStep> attempts) {
        var last = attempts.get(attempts.size() - 1);
        var kept = run.startedAt().isPresent()
                && last.attempt() < run.attempt()
                && last.status() == StepStatus.SUCCESS
                && !run.waitsForRetry();
        return kept ? Optional.of(StepRow.keptByRestart(last, run.attempt())) : Optional.empty();
    }

    /** The steps of the XML, and those that ran but stand there no more. */
    private static List<String> names(List<RunStep> steps, Optional<JobGraph> graph) {
        var inXml = graph.stream().flatMap(known -> known.steps().stream()).map(JobGraph.Node::id);
        return List.copyOf(new LinkedHashSet<>(
                Stream.concat(inXml, steps.stream().map(RunStep::step)).toList()));
    }

    private static BarChart chart(Run run, List<RunStep> steps, List<String> names, Times times) {
        var end = run.endedAt().orElse(times.now());
        var now = run.status().finished() ? Optional.<Instant>empty() : Optional.of(times.now());
        var chart = new BarChart(run.createdAt(), end, times.zone(), now);
        chart.add("in the queue", Optional.empty(), waited(run, steps, end));
        for (var name : names) {
            chart.add(
                    name,
                    Optional.of(log(run, name)),
                    steps.stream()
                            .filter(step -> step.step().equals(name))
                            .map(step -> stretch(run, step, times.now()))
                            .toList());
        }
        return chart;
    }

    private static List<Stretch> waited(Run run, List<RunStep> steps, Instant end) {
        var first = steps.stream().map(RunStep::startedAt).min(Instant::compareTo);
        var until = first.or(run::startedAt).orElse(end);
        var words = "waited " + Times.duration(java.time.Duration.between(run.createdAt(), until));
        return List.of(new Stretch(run.createdAt(), until, Kind.WAIT, "quiet", words, Optional.empty()));
    }

    private static Stretch stretch(Run run, RunStep step, Instant now) {
        var badge = Badge.of(step.status());
        var words = step.step() + " " + badge.word() + ", " + Times.duration(step.duration(now))
                + (step.attempt() > 1 ? ", attempt " + step.attempt() : "");
        return new Stretch(
                step.startedAt(),
                step.endedAt().orElse(now),
                Kind.RUN,
                badge.tone(),
                words,
                Optional.of(log(run, step.step())));
    }

    private static String log(Run run, String step) {
        return "/runs/" + run.id() + "?step=" + step + "#log";
    }
}
