package dev.pitwall.orchestration.run;

import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.AuditAction;
import dev.pitwall.orchestration.security.AuditTrail;
import dev.pitwall.orchestration.security.AuditedChange;
import dev.pitwall.orchestration.security.AuditedState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Does to many runs what {@link RunControl} does to one. Each run has its transactions and its line in the audit trail, and one
 * that refuses stops none of the others.
 */
@ApplicationScoped
public class ManyRuns {

    private final RunControl control;
    private final RunHistory history;
    private final AuditTrail audit;
    private final AuditedChange transaction;

    @Inject
    ManyRuns(RunControl control, RunHistory history, AuditTrail audit, AuditedChange transaction) {
        this.control = control;
        this.history = history;
        this.audit = audit;
        this.transaction = transaction;
    }

    ManyRuns() {
        this(null, null, null, null);
    }

    /**
     * What became of one of them.
     *
     * @param made the new run, where one was made
     * @param refusal why nothing was changed; empty when it was done
     */
    public record Outcome(long runId, Optional<Long> made, Optional<String> refusal) {

        public boolean done() {
            return refusal.isEmpty();
        }
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<Outcome> terminate(List<Long> runs, Actor who) {
        return each(runs, who, AuditAction.RUN_TERMINATED, run -> {
            control.terminate(run, who.account());
            return run;
        });
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<Outcome> restart(List<Long> runs, Actor who) {
        return each(runs, who, AuditAction.RUN_RESTARTED, run -> {
            control.restart(run, who.account());
            return run;
        });
    }

    /** Each with its own config. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<Outcome> executeAgain(List<Long> runs, Actor who) {
        return each(
                runs,
                who,
                AuditAction.RUN_REEXECUTED,
                run -> control.executeAgain(run, Optional.empty(), who.account())
                        .runId());
    }

    private List<Outcome> each(List<Long> runs, Actor who, AuditAction action, LongFunction<Long> change) {
        return runs.stream()
                .distinct()
                .map(run -> one(run, who, action, change))
                .toList();
    }

    private Outcome one(long run, Actor who, AuditAction action, LongFunction<Long> change) {
        try {
            var before = history.find(run).map(AuditedRun::state).orElse(AuditedState.NONE);
            return transaction.of(() -> {
                var changed = history.find(change.apply(run)).orElseThrow();
                var made = changed.id() == run ? Optional.<Long>empty() : Optional.of(changed.id());
                audit.record(
                        who,
                        action,
                        AuditedRun.subject(run),
                        before,
                        made.isEmpty()
                                ? AuditedRun.state(changed)
                                : AuditedRun.launched(changed).with("run", changed.id()));
                return new Outcome(run, made, Optional.empty());
            });
        } catch (IllegalRunMove | UnknownRun | UnknownJob | InvalidRunConfig | CannotRestart refused) {
            return new Outcome(run, Optional.empty(), Optional.of(refused.getMessage()));
        }
    }
}
