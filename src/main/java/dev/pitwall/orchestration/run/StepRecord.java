package dev.pitwall.orchestration.run;

import dev.pitwall.batch.BatchFact;
import dev.pitwall.batch.BatchFact.DecisionTaken;
import dev.pitwall.batch.BatchFact.StepEnded;
import dev.pitwall.batch.BatchFact.StepProgressed;
import dev.pitwall.batch.BatchFact.StepStarted;
import dev.pitwall.batch.BatchJobs;
import dev.pitwall.orchestration.journal.EventType;
import dev.pitwall.orchestration.journal.Journal;
import dev.pitwall.orchestration.journal.RunEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Writes what the listeners saw of steps. Each fact has a transaction of its own: a listener may be called inside a chunk's,
 * and what led to a rollback must stay.
 */
@ApplicationScoped
public class StepRecord {

    private final EntityManager entities;
    private final Journal journal;

    @Inject
    StepRecord(EntityManager entities, Journal journal) {
        this.entities = entities;
        this.journal = journal;
    }

    StepRecord() {
        this(null, null);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void began(@Observes StepStarted fact) {
        var run = entities.find(Run.class, fact.runId());
        if (run != null) {
            var attempt = run.attempt();
            step(fact).orElseGet(() -> {
                var step = new RunStep(fact.runId(), fact.stepExecutionId(), fact.step(), attempt, fact.at());
                entities.persist(step);
                return step;
            });
            journal.append(RunEvent.info(fact.runId(), fact.at(), EventType.STEP_START, "began")
                    .in(fact.step()));
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void decided(@Observes DecisionTaken fact) {
        var answer = fact.on().equals("*") ? "" : " by " + fact.on();
        journal.append(RunEvent.info(
                fact.runId(), fact.at(), EventType.DECISION, fact.decision() + " led to " + fact.to() + answer));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void moved(@Observes StepProgressed fact) {
        step(fact.runId(), fact.stepExecutionId()).ifPresent(step -> step.count(fact.counts()));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void ended(@Observes StepEnded fact) {
        var last = StepStatus.ended(fact.status());
        var why = fact.failure()
                .map(RootCause::of)
                .or(() -> last == StepStatus.FAILURE ? fact.exitStatus() : Optional.empty());
        var step = step(fact.runId(), fact.stepExecutionId());
        if (step.filter(known -> known.status() == StepStatus.LOST).isPresent()) {
            // Others took this node for lost, and the run may be at another attempt already.
            return;
        }
        step.ifPresent(known -> {
            known.count(fact.counts());
            known.end(last, fact.at(), why);
        });
        if (last == StepStatus.FAILURE) {
            Optional.ofNullable(entities.find(Run.class, fact.runId(), LockModeType.PESSIMISTIC_WRITE))
                    .ifPresent(run -> run.stepFailed(fact.step(), why.orElse("without a reason")));
        }
        journal.append(event(fact, last, why));
    }

    /** Steps without a listener are known from the batch repository alone. Nothing happens when the run is further already. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void complete(long runId, BatchJobs jobs, long execution) {
        var run = entities.find(Run.class, runId);
        if (!run.status().underWay() || run.jobExecution().orElse(execution) != execution) {
            return;
        }
        for (var known : jobs.steps(execution)) {
            var step = step(runId, known.stepExecutionId()).orElseGet(() -> {
                var made = new RunStep(
                        runId,
                        known.stepExecutionId(),
                        known.step(),
                        run.attempt(),
                        known.started().orElse(run.createdAt()));
                entities.persist(made);
                return made;
            });
            step.count(known.counts());
            if (step.endedAt().isEmpty()) {
                known.ended().ifPresent(at -> step.end(StepStatus.ended(known.status()), at, known.exitStatus()));
            }
        }
    }

    private static RunEvent event(StepEnded fact, StepStatus last, Optional<String> why) {
        var counts = fact.counts().read() + fact.counts().written() == 0
                ? ""
                : ": read " + fact.counts().read() + ", written "
                        + fact.counts().written() + ", filtered "
                        + fact.counts().filtered() + ", skipped "
                        + fact.counts().skipped();
        var event = switch (last) {
            case RUNNING, SUCCESS ->
                RunEvent.info(fact.runId(), fact.at(), EventType.STEP_SUCCESS, "ended well" + counts);
            case STOPPED -> RunEvent.warn(fact.runId(), fact.at(), EventType.STEP_STOPPED, "stopped" + counts);
            case FAILURE, LOST ->
                RunEvent.error(fact.runId(), fact.at(), EventType.STEP_FAILURE, why.orElse("failed without a reason"));
        };
        event.in(fact.step());
        return fact.failure().map(event::because).orElse(event);
    }

    private Optional<RunStep> step(BatchFact.StepStarted fact) {
        return step(fact.runId(), fact.stepExecutionId());
    }

    private Optional<RunStep> step(long runId, long stepExecution) {
        return Optional.ofNullable(entities.find(RunStep.class, new RunStep.Key(runId, stepExecution)));
    }
}
