package dev.pitwall.web.job;

import dev.pitwall.batch.JobGraph;
import dev.pitwall.batch.JobGraphs;
import dev.pitwall.orchestration.definition.AssetDefinition;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.run.ConfigField;
import dev.pitwall.orchestration.run.RunConfigs;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.UsualDuration;
import dev.pitwall.web.frame.Times;
import dev.pitwall.web.graph.GraphNode;
import dev.pitwall.web.part.ConfigEntries;
import dev.pitwall.web.run.RunRow;
import dev.pitwall.web.run.StepGraph;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what the page of a job shows. */
@ApplicationScoped
class JobViews {

    private final JobRows rows;
    private final Definitions definitions;
    private final RunConfigs configs;
    private final RunHistory history;
    private final UsualDuration usual;
    private final JobGraphs graphs;
    private final Clock clock;

    @Inject
    JobViews(
            JobRows rows,
            Definitions definitions,
            RunConfigs configs,
            RunHistory history,
            UsualDuration usual,
            JobGraphs graphs,
            Clock clock) {
        this.rows = rows;
        this.definitions = definitions;
        this.configs = configs;
        this.history = history;
        this.usual = usual;
        this.graphs = graphs;
        this.clock = clock;
    }

    /** For the client proxy only. */
    JobViews() {
        this(null, null, null, null, null, null, null);
    }

    /** The page with the form given; empty when the workspace defines no such job. */
    Optional<JobView> of(String workspace, String job, LaunchForm form) {
        return rows.find(workspace, job).map(row -> view(row, form));
    }

    List<ConfigField> fields(String job) {
        return definitions
                .job(job)
                .map(defined -> ConfigField.of(defined.definition(), configs))
                .orElse(List.of());
    }

    /** The form with the defaults, or with the config of an earlier run of the job. */
    LaunchForm form(String job, long from) {
        var values = history.find(from)
                .filter(run -> run.job().equals(job) && !run.imported())
                .map(run -> ConfigEntries.of(run.config()))
                .orElse(Map.of());
        return LaunchForm.filled(fields(job), values, values.isEmpty() ? 0 : from);
    }

    private JobView view(JobRow row, LaunchForm form) {
        var graph = graphs.of(row.name());
        var steps = graph.map(JobGraph::steps).orElse(List.of()).stream()
                .map(JobGraph.Node::id)
                .toList();
        var grid = StepGrid.of(steps, row.latest(), history, clock.instant());
        return new JobView(
                row,
                graph,
                graph.map(known -> StepGraph.of(known, node -> inLatest(node, grid)))
                        .filter(known -> known.nodes().size() > 1),
                grid,
                usual.of(row.name()).map(Times::duration).orElse(""),
                rate(row.latest()),
                makes(row.name()),
                form);
    }

    private static GraphNode inLatest(GraphNode node, StepGrid grid) {
        return grid.latest(node.id())
                .map(cell -> node.with(cell.badge()).linking("/runs/" + cell.run() + "?step=" + node.id() + "#log"))
                .orElse(node);
    }

    private static JobView.Rate rate(List<RunRow> latest) {
        var ended = latest.stream()
                .filter(run ->
                        List.of("SUCCESS", "FAILURE").contains(run.badge().word()))
                .toList();
        return new JobView.Rate(
                ended.stream()
                        .filter(run -> run.badge().word().equals("SUCCESS"))
                        .count(),
                ended.size());
    }

    private List<AssetDefinition> makes(String job) {
        return definitions.assets().stream()
                .map(Definitions.Defined::definition)
                .filter(asset -> asset.madeBy().contains(job))
                .toList();
    }
}
