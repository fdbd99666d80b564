package dev.pitwall.orchestration.run;

import dev.pitwall.batch.BatchJobs.ExecutionState;
import dev.pitwall.orchestration.journal.EventType;
import dev.pitwall.orchestration.journal.Journal;
import dev.pitwall.orchestration.journal.RunEvent;
import dev.pitwall.orchestration.node.Node;
import dev.pitwall.orchestration.node.NodeIdentity;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes what has become of a run: state, journal and fact in one transaction. Each method leaves a run alone that is further
 * already, because listener, launcher and supervision may tell the same thing in any order.
 */
@ApplicationScoped
public class RunSettlement {

    private final EntityManager entities;
    private final Journal journal;
    private final Clock clock;
    private final Event<RunFact> facts;
    private final RunRetries retries;

    @Inject
    RunSettlement(EntityManager entities, Journal journal, Clock clock, Event<RunFact> facts, RunRetries retries) {
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
        this.facts = facts;
        this.retries = retries;
    }

    RunSettlement() {
        this(null, null, null, null, null);
    }

    /**
     * The run's job execution has begun on a thread of this node, as its listener or the launcher tells. False when the run is not this
     * node's any more: its lease ran out while it was starting the job, and the run was given to another.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean begins(long runId, long execution, NodeIdentity self) {
        var run = entities.find(Run.class, runId, LockModeType.PESSIMISTIC_WRITE);
        var held = run != null && run.isHeldBy(self);
        if (held) {
            var was = run.status();
            run.startedAs(execution);
            if (was == RunStatus.STARTING && run.status() == RunStatus.STARTED) {
                journal.append(RunEvent.info(
                        runId, clock.instant(), EventType.RUN_START, "started as job execution " + execution));
                facts.fire(new RunFact.Started(runId, run.job()));
            }
        }
        return held;
    }

    /**
     * JobOperator refused to start the run on this node, so nothing of this attempt works. A run that others gave back to the queue or took
     * meanwhile is none of its business; one that was to stop has.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failedToStart(long runId, Throwable refusal, NodeIdentity self) {
        change(runId, run -> {
            if (run.isHeldBy(self)) {
                var why = "it could not be started: " + RootCause.of(refusal);
                switch (run.status()) {
                    case STARTING -> fail(run, why, refusal);
                    case CANCELING -> cancel(run, run.reason() + "; " + why);
                    case NOT_STARTED, QUEUED, STARTED, CANCELED, SUCCESS, FAILURE -> {
                        // Told once more, or not of this attempt.
                    }
                }
            }
        });
    }

    /** It was asked to stop, and its thread still works. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void stillStopping(long runId, String how) {
        change(runId, run -> {
            if (run.status() == RunStatus.CANCELING) {
                run.stillStopping(how);
                journal.append(RunEvent.warn(runId, clock.instant(), EventType.RUN_CANCELING, how));
            }
        });
    }

    /**
     * The run's job execution is in this state, as the node tells that holds the run; nothing happens while it is under way. The end of an
     * earlier attempt, told once more or late, ends no later one: that one waits, or is being started, or has an execution of its own. Nor
     * does that of an execution whose run others took from this node: they say what became of it.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void settle(long runId, ExecutionState execution, NodeIdentity self) {
        SettledStatus.of(execution.status())
                .ifPresent(last -> change(runId, run -> {
                    var current = run.jobExecution().orElse(execution.executionId()) == execution.executionId();
                    if (current && run.isHeldBy(self) && run.status() != RunStatus.STARTING) {
                        end(run, byOurInterrupt(run, execution) ? RunStatus.CANCELED : last, execution);
                    }
                }));
    }

    /** A step of the run takes longer than it may: the run is asked to stop, and is a FAILURE when it has. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void exceededTime(long runId, String step, Duration limit) {
        change(runId, run -> {
            if (run.status() == RunStatus.STARTED) {
                var why = "took longer than its time limit of " + limit.toSeconds() + " s";
                run.exceedTime(step, why);
                journal.append(RunEvent.error(runId, clock.instant(), EventType.RUN_CANCELING, why + "; asked to stop")
                        .in(step));
            }
        });
    }

    /** A step that was asked to stop and obeyed only the interrupt has failed for the batch runtime, and not for us. */
    private static boolean byOurInterrupt(Run run, ExecutionState execution) {
        return run.status() == RunStatus.CANCELING
                && execution.interrupted()
                && execution.status() == BatchStatus.FAILED;
    }

    /**
     * The node that held the run is lost, and its job execution with it. One that was to stop has stopped by that. Nothing happens
     * when another node has settled it meanwhile and it is in the hands of one that lives.
     *
     * @param lastWord what the batch repository says of its job execution. It counts where it reached its end, and where it stopped as the
     *     run was asked to; a stop that nobody asked the run for came with the loss of the node, by its server's shutdown say
     * @throws jakarta.persistence.PersistenceException when someone else has the run locked at this moment, as a chunk that commits has
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void lost(long runId, Optional<ExecutionState> lastWord) {
        changeAtOnce(runId, run -> {
            if (orphaned(run)) {
                lastWord.filter(word -> ofItsOwn(run, word))
                        .ifPresentOrElse(
                                word -> end(run, SettledStatus.of(word.status()).orElseThrow(), word), () -> lost(run));
            }
        });
    }

    private static boolean ofItsOwn(Run run, ExecutionState word) {
        return run.jobExecution().orElse(-1) == word.executionId()
                && switch (word.status()) {
                    case COMPLETED -> run.status() != RunStatus.STARTING;
                    case STOPPED -> run.status() == RunStatus.CANCELING;
                    case STARTING, STARTED, STOPPING, FAILED, ABANDONED -> false;
                };
    }

    private void lost(Run run) {
        var node = run.nodeName().orElse("that held it");
        var inOrder = run.node().filter(this::stoppedInOrder).isPresent();
        var why = inOrder ? "the node was stopped" : "the node was lost";
        lostSteps(run, why);
        lostPartitions(run, why);
        if (run.status() == RunStatus.CANCELING && run.overtime().isEmpty()) {
            var end = inOrder ? " was stopped" : " was lost";
            cancel(run, run.reason() + "; node " + node + " that held it" + end + ", and its thread with it");
        } else {
            var end = inOrder ? " was stopped by its server" : " was lost: its lease ran out";
            fail(run, "node " + node + end + " while the run was " + run.status(), null);
        }
    }

    private boolean stoppedInOrder(String node) {
        return Optional.ofNullable(entities.find(Node.class, node))
                .flatMap(Node::stoppedAt)
                .isPresent();
    }

    /** The node that held the run is lost before the job began: another may take it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void giveBack(long runId) {
        changeAtOnce(runId, run -> {
            if (run.status() == RunStatus.STARTING && orphaned(run)) {
                var why = "node " + run.nodeName().orElse("") + " was lost before it began; waiting for another";
                run.giveBack(why);
                journal.append(RunEvent.warn(runId, clock.instant(), EventType.RUN_ENQUEUED, why));
                facts.fire(new RunFact.Queued(runId, run.job()));
            }
        });
    }

    /** Asked again under the lock of the run: several nodes find the same orphan, and the first may have given it to a third. */
    private boolean orphaned(Run run) {
        return run.status().underWay()
                && entities.createQuery(
                                        "SELECT COUNT(n) FROM Node n WHERE n.id = :node AND n.leaseUntil > :now",
                                        Long.class)
                                .setParameter("node", run.node().orElse(""))
                                .setParameter("now", clock.instant())
                                .getSingleResult()
                        == 0;
    }

    private void end(Run run, RunStatus last, ExecutionState execution) {
        var now = clock.instant();
        switch (last) {
            case SUCCESS -> {
                run.succeed(now);
                journal.append(RunEvent.info(run.id(), now, EventType.RUN_SUCCESS, "reached its end"));
                facts.fire(new RunFact.Succeeded(run.id(), run.job(), now));
            }
            case CANCELED -> {
                if (run.overtime().isPresent()) {
                    fail(run, run.overtime().get(), null);
                } else {
                    var asked = run.status() == RunStatus.CANCELING;
                    cancel(run, asked ? run.reason() + ", and it stopped" : "it was stopped");
                }
            }
            case FAILURE -> fail(run, failure(run, execution), null);
            case NOT_STARTED, QUEUED, STARTING, STARTED, CANCELING ->
                throw new IllegalStateException(last + " is not the end of a run");
        }
    }

    private void cancel(Run run, String why) {
        var now = clock.instant();
        run.cancel(why, now);
        journal.append(RunEvent.warn(run.id(), now, EventType.RUN_CANCELED, why));
        facts.fire(new RunFact.Canceled(run.id(), run.job(), now));
    }

    private void fail(Run run, String why, Throwable cause) {
        var now = clock.instant();
        var someoneStoppedIt =
                run.status() == RunStatus.CANCELING && run.overtime().isEmpty();
        run.fail(why, now);
        var event = RunEvent.error(run.id(), now, EventType.RUN_FAILURE, why);
        journal.append(cause == null ? event : event.because(cause));
        var retry = someoneStoppedIt ? Optional.<RetryAhead>empty() : retries.after(run);
        facts.fire(new RunFact.Failed(run.id(), run.job(), now, retry));
        retry.ifPresent(ahead -> tryAgain(run, ahead));
    }

    private void tryAgain(Run run, RetryAhead ahead) {
        var itself = ahead.runId() == run.id();
        if (itself) {
            run.queueRetry(ahead);
            facts.fire(new RunFact.Queued(run.id(), run.job()));
        }
        journal.append(RunEvent.info(
                run.id(),
                clock.instant(),
                EventType.RUN_RETRY,
                ahead.words() + " at " + ahead.at() + (itself ? "" : " as run " + ahead.runId() + ", from the start")));
    }

    private static String failure(Run run, ExecutionState execution) {
        return run.failedStep()
                .map(step -> "step " + step + " failed: " + run.rootCause().orElse("without a reason"))
                .orElseGet(() -> "the job ended as " + execution.status()
                        + execution
                                .exitStatus()
                                .map(exit -> " with exit status " + exit)
                                .orElse(""));
    }

    private void lostSteps(Run run, String why) {
        entities.createQuery("SELECT s FROM RunStep s WHERE s.runId = :run AND s.endedAt IS NULL", RunStep.class)
                .setParameter("run", run.id())
                .getResultStream()
                .forEach(step -> {
                    run.stepFailed(step.step(), why);
                    step.end(StepStatus.LOST, clock.instant(), Optional.of(why));
                });
    }

    private void lostPartitions(Run run, String why) {
        entities.createQuery(
                        "SELECT p FROM StepPartition p WHERE p.runId = :run AND p.endedAt IS NULL", StepPartition.class)
                .setParameter("run", run.id())
                .getResultStream()
                .forEach(partition -> partition.end(StepStatus.LOST, clock.instant(), Optional.of(why)));
    }

    private void change(long runId, Consumer<Run> change) {
        change(runId, Map.of(), change);
    }

    /** Without waiting: a node that stands still in the middle of a commit would hold up everybody else's runs. */
    private void changeAtOnce(long runId, Consumer<Run> change) {
        change(runId, Map.of("jakarta.persistence.lock.timeout", 0), change);
    }

    private void change(long runId, Map<String, Object> lock, Consumer<Run> change) {
        var run = entities.find(Run.class, runId, LockModeType.PESSIMISTIC_WRITE, lock);
        if (run == null) {
            throw new UnknownRun(runId);
        }
        change.accept(run);
    }
}
