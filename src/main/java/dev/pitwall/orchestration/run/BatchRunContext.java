package dev.pitwall.orchestration.run;

import dev.pitwall.batch.CurrentRun;
import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.definition.AssetCheckDefinition;
import dev.pitwall.orchestration.definition.AssetCheckFailed;
import dev.pitwall.orchestration.definition.CheckResult;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.orchestration.definition.PartitionKey;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.RunContext;
import dev.pitwall.orchestration.journal.EventType;
import dev.pitwall.orchestration.journal.Journal;
import dev.pitwall.orchestration.journal.RunEvent;
import dev.pitwall.orchestration.node.DatabaseClock;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Speaks for the run of the step that it is injected into. */
@Dependent
class BatchRunContext implements RunContext {

    private final JobContext job;
    private final StepContext step;
    private final CurrentRun current;
    private final RunNews news;
    private final RunFence fence;
    private final Journal journal;
    private final RunConfigs configs;
    private final Definitions definitions;
    private final DatabaseClock clock;

    @Inject
    BatchRunContext(
            JobContext job,
            StepContext step,
            CurrentRun current,
            RunNews news,
            RunFence fence,
            Journal journal,
            RunConfigs configs,
            Definitions definitions,
            DatabaseClock clock) {
        this.job = job;
        this.step = step;
        this.current = current;
        this.news = news;
        this.fence = fence;
        this.journal = journal;
        this.configs = configs;
        this.definitions = definitions;
        this.clock = clock;
    }

    @Override
    public long runId() {
        return current.of(job)
                .orElseThrow(() -> new IllegalStateException("job execution " + job.getExecutionId() + " of "
                        + job.getJobName() + " was not started by a run; launch the job from a page or the API"));
    }

    @Override
    public <C extends RunConfig> C config(Class<C> type) {
        var run = news.run(runId());
        var definition = definitions
                .job(run.job())
                .orElseThrow(() -> new UnknownJob(run.job(), definitions))
                .definition();
        return type.cast(read(definition, run.config()));
    }

    @Override
    public Optional<PartitionKey> partition() {
        return news.run(runId()).partition();
    }

    @Override
    public void info(String message) {
        journal.appendNow(
                RunEvent.info(runId(), clock.instant(), EventType.LOG, message).in(stepId()));
    }

    @Override
    public void warn(String message) {
        journal.appendNow(
                RunEvent.warn(runId(), clock.instant(), EventType.LOG, message).in(stepId()));
    }

    @Override
    public void error(String message, Throwable cause) {
        journal.appendNow(RunEvent.error(runId(), clock.instant(), EventType.LOG, message)
                .in(stepId())
                .because(cause));
    }

    @Override
    public void materialize(Materialization materialization) {
        news.materialized(heldRun(), stepId(), materialization);
    }

    @Override
    public void check(CheckResult result) {
        var check = declared(result);
        var runId = heldRun();
        if (!result.passed() && check.failsRun()) {
            news.checkedNow(runId, stepId(), check, result);
            throw new AssetCheckFailed(result);
        }
        news.checked(runId, stepId(), check, result);
    }

    @Override
    public void announce(Announcement announcement) {
        news.announced(heldRun(), stepId(), announcement);
    }

    @Override
    public void refuse(String origin, String raw, String reason) {
        news.refused(heldRun(), stepId(), origin, raw, reason);
    }

    /** The run, if it still is this execution's: the attempt that goes on tells the same, and a message must not go out twice. */
    private long heldRun() {
        var runId = runId();
        fence.telling(runId, stepId(), job.getExecutionId());
        return runId;
    }

    private <C extends RunConfig> C read(JobDefinition<C> definition, String json) {
        return configs.read(definition, json);
    }

    private AssetCheckDefinition declared(CheckResult result) {
        var asset = definitions
                .asset(result.asset().value())
                .orElseThrow(() -> new IllegalArgumentException("check " + result.check() + " is of the asset '"
                        + result.asset() + "'; no workspace defines it"))
                .definition();
        return asset.check(result.check())
                .orElseThrow(() -> new IllegalArgumentException("asset " + asset.key() + " has no check '"
                        + result.check() + "'; declared are "
                        + asset.checks().stream()
                                .map(AssetCheckDefinition::name)
                                .toList()));
    }

    private String stepId() {
        return step.getStepName();
    }
}
