package dev.pitwall.orchestration.run;

import dev.pitwall.batch.BatchFact.PartitionProgressed;
import dev.pitwall.batch.BatchFact.StepEnded;
import dev.pitwall.batch.PartitionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Writes what the listeners saw of the partitions of steps, each fact in a transaction of its own. */
@ApplicationScoped
public class PartitionRecord {

    private final EntityManager entities;

    @Inject
    PartitionRecord(EntityManager entities) {
        this.entities = entities;
    }

    PartitionRecord() {
        this(null);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void moved(@Observes PartitionProgressed fact) {
        partition(fact.runId(), fact.stepExecutionId(), fact.state());
    }

    /**
     * A partition that saw an error is a FAILURE. What else became of a partition of a failed step is told to nobody: it has
     * STOPPED, and a restart repeats it unless the runtime knows better.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void ended(@Observes StepEnded fact) {
        var last = StepStatus.ended(fact.status());
        for (var state : fact.partitions()) {
            var partition = partition(fact.runId(), fact.stepExecutionId(), state);
            if (last == StepStatus.FAILURE) {
                partition.end(
                        state.failure().isPresent() ? StepStatus.FAILURE : StepStatus.STOPPED,
                        fact.at(),
                        state.failure().map(RootCause::of));
            } else {
                partition.end(last, fact.at(), Optional.empty());
            }
        }
    }

    private StepPartition partition(long runId, long stepExecution, PartitionState state) {
        var key = new StepPartition.Key(runId, stepExecution, state.partition());
        var partition = Optional.ofNullable(entities.find(StepPartition.class, key))
                .orElseGet(() -> {
                    var made = new StepPartition(runId, stepExecution, state.partition(), state.began());
                    entities.persist(made);
                    return made;
                });
        partition.count(state.counts());
        return partition;
    }
}
