package dev.pitwall.orchestration.run;

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

/** What an operator may do with a run that waits. Who calls it writes the audit trail. */
@ApplicationScoped
public class QueueControl {

    private final EntityManager entities;
    private final Journal journal;
    private final Clock clock;
    private final Event<RunFact> facts;

    @Inject
    QueueControl(EntityManager entities, Journal journal, Clock clock, Event<RunFact> facts) {
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
        this.facts = facts;
    }

    QueueControl() {
        this(null, null, null, null);
    }

    /**
     * Lets the run start at once, whatever is full and whatever it waits for. Its slots count against the limits all the same.
     *
     * @throws NotInQueue when it does not wait
     */
    @Transactional
    public void startAnyway(long runId, String who) {
        var run = waiting(runId, "be started anyway");
        run.startAnyway();
        tell(run, who + " starts it at once, above its limits");
    }

    /**
     * Moves the run in the queue.
     *
     * @param priority higher goes first; runs of one priority go in the order of their numbers
     * @return the priority that it had
     * @throws NotInQueue when it does not wait
     */
    @Transactional
    public int changePriority(long runId, int priority, String who) {
        var run = waiting(runId, "change its priority");
        var before = run.priority();
        run.prioritize(priority);
        tell(run, who + " changed its priority from " + before + " to " + priority);
        return before;
    }

    /**
     * Lets a run that waits for its retry be tried again at once.
     *
     * @throws NotInQueue when it does not wait for a retry
     */
    @Transactional
    public void retryAtOnce(long runId, String who) {
        var run = waitingForRetry(runId, "be retried at once");
        run.retryAtOnce();
        tell(run, who + " has it retried at once");
    }

    /**
     * Calls the retry off: the run is again the FAILURE that it was, and one that was made only to try again is CANCELED.
     *
     * @throws NotInQueue when it does not wait for a retry
     */
    @Transactional
    public void callOffRetry(long runId, String who) {
        var run = waitingForRetry(runId, "have its retry called off");
        var now = clock.instant();
        run.callOffRetry(who, now);
        journal.append(RunEvent.warn(runId, now, EventType.RUN_RETRY, who + " called off the retry"));
        facts.fire(
                run.status() == RunStatus.FAILURE
                        ? new RunFact.Failed(runId, run.job(), now)
                        : new RunFact.Canceled(runId, run.job(), now));
    }

    private Run waitingForRetry(long runId, String wanted) {
        var run = waiting(runId, wanted);
        if (!run.waitsForRetry()) {
            throw new NotInQueue(runId, wanted);
        }
        return run;
    }

    private void tell(Run run, String what) {
        journal.append(RunEvent.info(run.id(), clock.instant(), EventType.RUN_QUEUE_CHANGED, what));
        facts.fire(new RunFact.Queued(run.id(), run.job()));
    }

    private Run waiting(long runId, String wanted) {
        var run = entities.find(Run.class, runId, LockModeType.PESSIMISTIC_WRITE);
        if (run == null) {
            throw new UnknownRun(runId);
        }
        if (run.status() != RunStatus.QUEUED) {
            throw new NotInQueue(runId, run.status(), wanted);
        }
        return run;
    }
}
