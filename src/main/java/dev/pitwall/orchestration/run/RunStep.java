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
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** One step execution of a run: a restarted step has one for each attempt. */
@Entity
@IdClass(RunStep.Key.class)
@Table(catalog = "dagster_logs", name = "run_step")
public class RunStep {

    @Id
    @Column(name = "run_id")
    private long runId;

    @Id
    @Column(name = "step_execution")
    private long stepExecution;

    private String step;
    private int attempt;

    @Enumerated(EnumType.STRING)
    private StepStatus status;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Embedded
    private ItemCounts counts = new ItemCounts();

    private String failure;

    /** The two columns of the primary key. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private long runId;
        private long stepExecution;

        public Key() {}

        Key(long runId, long stepExecution) {
            this.runId = runId;
            this.stepExecution = stepExecution;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && runId == that.runId && stepExecution == that.stepExecution;
        }

        @Override
        public int hashCode() {
            return Objects.hash(runId, stepExecution);
        }
    }

    protected RunStep() {}

    RunStep(long runId, long stepExecution, String step, int attempt, Instant at) {
        this.runId = runId;
        this.stepExecution = stepExecution;
        this.step = step;
        this.attempt = attempt;
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

    public long runId() {
        return runId;
    }

    /** Its id in the batch repository. */
    public long stepExecution() {
        return stepExecution;
    }

    /** Its id in the job XML. */
    public String step() {
        return step;
    }

    /** Which attempt of the run it belongs to, from 1. */
    public int attempt() {
        return attempt;
    }

    public StepStatus status() {
        return status;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Duration duration(Instant now) {
        return Duration.between(startedAt, endedAt().orElse(now));
    }

    public ItemCounts counts() {
        return counts;
    }

    public long readCount() {
        return counts.read();
    }

    public long writeCount() {
        return counts.written();
    }

    public long filterCount() {
        return counts.filtered();
    }

    public long skipCount() {
        return counts.skipped();
    }

    public long commitCount() {
        return counts.committed();
    }

    public long rollbackCount() {
        return counts.rolledBack();
    }

    /** Reads, items or writes that were tried again after an error. */
    public long retryCount() {
        return counts.retried();
    }

    /** One line on why it failed. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }
}
