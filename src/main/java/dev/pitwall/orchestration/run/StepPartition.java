package dev.pitwall.orchestration.run;

import dev.pitwall.batch.StepCounts;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** One partition of a step execution, as its listeners saw it. */
@Entity
@IdClass(StepPartition.Key.class)
@Table(catalog = "dagster_logs", name = "run_step_partition")
public class StepPartition {

    @Id
    @Column(name = "run_id")
    private long runId;

    @Id
    @Column(name = "step_execution")
    private long stepExecution;

    @Id
    private String name;

    @Enumerated(EnumType.STRING)
    private StepStatus status;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Embedded
    private ItemCounts counts = new ItemCounts();

    private String failure;

    /** The three columns of the primary key. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private long runId;
        private long stepExecution;
        private String name;

        public Key() {}

        Key(long runId, long stepExecution, String name) {
            this.runId = runId;
            this.stepExecution = stepExecution;
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && runId == that.runId
                    && stepExecution == that.stepExecution
                    && name.equals(that.name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(runId, stepExecution, name);
        }
    }

    protected StepPartition() {}

    StepPartition(long runId, long stepExecution, String name, Instant at) {
        this.runId = runId;
        this.stepExecution = stepExecution;
        this.name = name;
        this.status = StepStatus.RUNNING;
        this.startedAt = at;
    }

    void count(StepCounts seen) {
        counts.are(seen);
    }

    void end(StepStatus last, Instant at, Optional<String> why) {
        status = last;
        endedAt = at;
        failure = why.map(RootCause::abbreviate).orElse(null);
    }

    /** The step execution that it is a part of. */
    public long stepExecution() {
        return stepExecution;
    }

    /** As the job XML names it. */
    public String name() {
        return name;
    }

    public StepStatus status() {
        return status;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** When its step ended: nobody is told when a partition itself ends. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public ItemCounts counts() {
        return counts;
    }

    /** One line on why it failed. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }
}
