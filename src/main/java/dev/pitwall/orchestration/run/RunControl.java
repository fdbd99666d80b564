package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.journal.EventType;
import dev.pitwall.orchestration.journal.Journal;
import dev.pitwall.orchestration.journal.RunEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;

/** What a person may do with a run: stop it, let it go on, execute it again. */
@ApplicationScoped
public class RunControl {

    private final EntityManager entities;
    private final Definitions definitions;
    private final RunConfigs configs;
    private final RunRequests requests;
    private final Journal journal;
    private final Clock clock;
    private final Event<RunFact> facts;
    private final RestartPlans plans;

    @Inject
    RunControl(
            EntityManager entities,
            Definitions definitions,
            RunConfigs configs,
            RunRequests requests,
            Journal journal,
            Clock clock,
            Event<RunFact> facts,
            RestartPlans plans) {
        this.entities = entities;
        this.definitions = definitions;
        this.configs = configs;
        this.requests = requests;
        this.journal = journal;
        this.clock = clock;
        this.facts = facts;
        this.plans = plans;
    }

    RunControl() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Asks a run to stop. One that waits is CANCELED at once; one that is under way becomes CANCELING, and CANCELED when its
     * thread has stopped: the node that holds it passes the stop on within a second.
     *
     * @throws IllegalRunMove when it is over or canceling already
     */
    @Transactional
    public void terminate(long runId, String who) {
        var run = locked(runId);
        var now = clock.instant();
        if (run.status() == RunStatus.QUEUED || run.status() == RunStatus.NOT_STARTED) {
            var why = who + " canceled it while it waited";
            run.cancel(why, now);
            journal.append(RunEvent.warn(runId, now, EventType.RUN_CANCELED, why));
            facts.fire(new RunFact.Canceled(runId, run.job(), now));
        } else {
            run.askToStop(who);
            journal.append(RunEvent.warn(runId, now, EventType.RUN_CANCELING, who + " asked it to stop"));
        }
    }

    /**
     * Puts a failed or canceled run into the queue again. It goes on at its last checkpoint; steps that ended well are not
     * repeated unless the job's XML says so.
     *
     * @throws IllegalRunMove when it is not over, or reached its end
     * @throws CannotRestart when it was imported, or the batch runtime would refuse: see {@link RestartPlan#refusal}
     */
    @Transactional
    public void restart(long runId, String who) {
        var run = ownRun(runId);
        plans.of(run).flatMap(RestartPlan::refusal).ifPresent(why -> {
            throw new CannotRestart(runId, why);
        });
        run.queueAgain("restarted by " + who + "; waiting for a node");
        journal.append(RunEvent.info(
                runId, clock.instant(), EventType.RUN_RESTARTED, "restarted by " + who + ", attempt " + run.attempt()));
        facts.fire(new RunFact.Queued(runId, run.job()));
    }

    /**
     * Launches the run's job again from its start, as a new run that descends from it. The run key is not taken over: it has
     * made its run.
     *
     * @param changedConfig JSON in place of the run's config
     * @throws InvalidRunConfig when the config is not allowed (any more)
     * @throws CannotRestart when it was imported
     */
    @Transactional
    public Submission executeAgain(long runId, Optional<String> changedConfig, String who) {
        var run = ownRun(runId);
        var definition = definitions
                .job(run.job())
                .orElseThrow(() -> new UnknownJob(run.job(), definitions))
                .definition();
        var request = request(definition, changedConfig.orElse(run.config()));
        var alike = request.like(run.partition(), run.tags());
        return requests.submitAgain(alike, new Cause(CauseKind.PERSON, who, OptionalLong.of(runId)), run);
    }

    private <C extends RunConfig> RunRequest request(JobDefinition<C> job, String config) {
        return RunRequest.of(job, configs.read(job, config));
    }

    private Run ownRun(long runId) {
        var run = locked(runId);
        if (run.imported()) {
            throw CannotRestart.imported(run);
        }
        return run;
    }

    private Run locked(long runId) {
        var run = entities.find(Run.class, runId, LockModeType.PESSIMISTIC_WRITE);
        if (run == null) {
            throw new UnknownRun(runId);
        }
        return run;
    }
}
