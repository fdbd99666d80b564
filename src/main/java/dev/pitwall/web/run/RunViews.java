package dev.pitwall.web.run;

import dev.pitwall.batch.JobGraphs;
import dev.pitwall.orchestration.asset.AssetChecks;
import dev.pitwall.orchestration.asset.Materializations;
import dev.pitwall.orchestration.journal.EventFilter;
import dev.pitwall.orchestration.journal.EventLevel;
import dev.pitwall.orchestration.journal.JournalPages;
import dev.pitwall.orchestration.run.QueuePlaces;
import dev.pitwall.orchestration.run.RestartPlans;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.RunStatus;
import dev.pitwall.orchestration.run.UsualDuration;
import dev.pitwall.web.frame.Times;
import dev.pitwall.web.part.Lasting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers what the page of a run shows. */
@ApplicationScoped
class RunViews {

    private static final int REFUSED_SHOWN = 20;
    private static final EventFilter ERRORS =
            new EventFilter(Set.of(EventLevel.ERROR), Set.of(), Optional.empty(), Optional.empty());

    private final RunHistory history;
    private final RunRows rows;
    private final JournalPages journal;
    private final Materializations materializations;
    private final AssetChecks checks;
    private final JobGraphs graphs;
    private final UsualDuration usual;
    private final LogViews logs;
    private final QueuePlaces queue;
    private final RestartPlans plans;

    @Inject
    RunViews(
            RunHistory history,
            RunRows rows,
            JournalPages journal,
            Materializations materializations,
            AssetChecks checks,
            JobGraphs graphs,
            UsualDuration usual,
            LogViews logs,
            QueuePlaces queue,
            RestartPlans plans) {
        this.history = history;
        this.rows = rows;
        this.journal = journal;
        this.materializations = materializations;
        this.checks = checks;
        this.graphs = graphs;
        this.usual = usual;
        this.logs = logs;
        this.queue = queue;
        this.plans = plans;
    }

    /** For the client proxy only. */
    RunViews() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    RunView of(Run run, LogQuery query, Times times) {
        var graph = graphs.of(run.job());
        var executions = history.steps(run.id());
        var steps = StepsView.of(run, executions, graph, times);
        var relatives = history.relatives(run);
        return new RunView(
                run,
                history.tags(run.id()),
                failure(run),
                queue.of(run.id()),
                plans.of(run),
                steps,
                PartitionRow.of(history.partitions(run.id()), executions),
                materializations.ofRun(run.id()).stream()
                        .map(MaterializationView::of)
                        .toList(),
                checks.ofRun(run.id()),
                relatives.size() > 1 ? rows.of(relatives) : List.of(),
                history.refused(run.id(), 0, REFUSED_SHOWN),
                Lasting.of(run.duration(times.now()), usual.of(run.job())),
                logs.of(
                        run,
                        query,
                        steps.rows().stream().map(StepRow::step).distinct().toList()));
    }

    /** The error of the failed step with its trace, and where none has one, the last error of the run. */
    private Optional<FailureView> failure(Run run) {
        if (run.status() != RunStatus.FAILURE
                && !(run.waitsForRetry() && run.rootCause().isPresent())) {
            return Optional.empty();
        }
        var errors = journal.before(run.id(), Long.MAX_VALUE, ERRORS, LogPage.MOST);
        var telling = errors.stream()
                .filter(event ->
                        event.step().equals(run.failedStep()) && event.detail().isPresent())
                .reduce((earlier, later) -> later)
                .or(() -> errors.stream().reduce((earlier, later) -> later));
        return Optional.of(new FailureView(
                run.failedStep(),
                run.rootCause().orElse(run.reason()),
                telling.flatMap(event -> event.detail()),
                telling.map(event -> event.id())));
    }
}
