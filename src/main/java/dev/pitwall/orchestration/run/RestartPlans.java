package dev.pitwall.orchestration.run;

import dev.pitwall.batch.JobGraph;
import dev.pitwall.batch.JobGraphs;
import dev.pitwall.orchestration.run.RestartPlan.Action;
import dev.pitwall.orchestration.run.RestartPlan.PlannedStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells before a restart what it would do, from the job's XML and from what the run's steps came to. */
@ApplicationScoped
public class RestartPlans {

    private final RunHistory history;
    private final JobGraphs graphs;

    @Inject
    RestartPlans(RunHistory history, JobGraphs graphs) {
        this.history = history;
        this.graphs = graphs;
    }

    RestartPlans() {
        this(null, null);
    }

    /** Empty for a run whose state allows no restart, and where the job has no XML any more. */
    public Optional<RestartPlan> of(Run run) {
        return run.status().restartable()
                ? graphs.of(run.job()).map(graph -> plan(run, graph, history.steps(run.id())))
                : Optional.empty();
    }

    static RestartPlan plan(Run run, JobGraph graph, List<RunStep> steps) {
        return new RestartPlan(
                run.id(),
                refusal(run, graph, steps),
                graph.steps().stream()
                        .map(node -> planned(node, executions(node, steps)))
                        .toList());
    }

    private static List<RunStep> executions(JobGraph.Node node, List<RunStep> steps) {
        return steps.stream().filter(step -> step.step().equals(node.id())).toList();
    }

    private static PlannedStep planned(JobGraph.Node node, List<RunStep> executions) {
        if (executions.isEmpty()) {
            return new PlannedStep(node.id(), Action.FOLLOWS, "has not run yet; it runs when the job comes to it");
        }
        var last = executions.get(executions.size() - 1);
        if (last.status() == StepStatus.SUCCESS) {
            return node.allowStartIfComplete()
                    ? new PlannedStep(
                            node.id(), Action.REPEATED, "ended well, and the XML wants it repeated at each start")
                    : new PlannedStep(node.id(), Action.SKIPPED, "ended well and is not repeated");
        }
        if (node.partitioned()) {
            return new PlannedStep(
                    node.id(), Action.CONTINUED, "goes on; its partitions that ended well are not repeated");
        }
        if (node.kind() == JobGraph.Kind.CHUNK && last.commitCount() > 0) {
            return new PlannedStep(
                    node.id(),
                    Action.CONTINUED,
                    "goes on at its last checkpoint; its last execution read " + last.readCount() + " and wrote "
                            + last.writeCount() + " items in " + last.commitCount() + " commits");
        }
        return new PlannedStep(
                node.id(),
                Action.REPEATED,
                node.kind() == JobGraph.Kind.CHUNK
                        ? "begins at its start or at the checkpoint of an earlier attempt: its last execution committed nothing"
                        : "begins again from its start: it is a batchlet, which has no checkpoint");
    }

    private static Optional<String> refusal(Run run, JobGraph graph, List<RunStep> steps) {
        if (run.jobExecution().isEmpty()) {
            return Optional.empty();
        }
        if (!graph.restartable()) {
            return Optional.of("the XML of " + run.job() + " says restartable=\"false\"");
        }
        return graph.steps().stream()
                .flatMap(node -> exhausted(node, executions(node, steps)))
                .findFirst();
    }

    private static Stream<String> exhausted(JobGraph.Node node, List<RunStep> executions) {
        var repeats = planned(node, executions).action() != Action.SKIPPED;
        return repeats && node.startLimit() > 0 && executions.size() >= node.startLimit()
                ? Stream.of("step " + node.id() + " may start " + node.startLimit() + " times (start-limit) and has")
                : Stream.empty();
    }
}
