package dev.pitwall.orchestration.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Adds runs that were over before they came here. No fact is fired for them, no run key is taken and no end is kept: so no sensor,
 * alert, retry or queue ever hears of them.
 */
@ApplicationScoped
public class PastRuns {

    private final EntityManager entities;

    @Inject
    PastRuns(EntityManager entities) {
        this.entities = entities;
    }

    PastRuns() {
        this(null);
    }

    /** @return its number here */
    @Transactional
    public long add(PastRun past) {
        var run = Run.over(past);
        entities.persist(run);
        return run.id();
    }

    /** @param number unique within the run */
    @Transactional
    public void stepBegan(long runId, long number, String step, Instant at) {
        var attempt = 1 + executions(runId, step).size();
        entities.persist(new RunStep(runId, number, step, attempt, at));
    }

    /** Ends the execution of the step that is open; what ends without having begun is passed over. */
    @Transactional
    public void stepEnded(long runId, String step, StepStatus last, Instant at, Optional<String> why) {
        executions(runId, step).stream()
                .filter(execution -> execution.status() == StepStatus.RUNNING)
                .forEach(execution -> execution.end(last, at, why));
    }

    /** The run failed because of this step; the first to be named stays. */
    @Transactional
    public void failedIn(long runId, String step, String rootCause) {
        Optional.ofNullable(entities.find(Run.class, runId)).ifPresent(run -> run.stepFailed(step, rootCause));
    }

    /** Whatever step is open did not come to its end. */
    @Transactional
    public void ended(long runId, Instant at) {
        entities.createQuery("SELECT s FROM RunStep s WHERE s.runId = :run AND s.status = :open", RunStep.class)
                .setParameter("run", runId)
                .setParameter("open", StepStatus.RUNNING)
                .getResultList()
                .forEach(execution -> execution.end(StepStatus.STOPPED, at, Optional.empty()));
    }

    private List<RunStep> executions(long runId, String step) {
        return entities.createQuery("SELECT s FROM RunStep s WHERE s.runId = :run AND s.step = :step", RunStep.class)
                .setParameter("run", runId)
                .setParameter("step", step)
                .getResultList();
    }
}
