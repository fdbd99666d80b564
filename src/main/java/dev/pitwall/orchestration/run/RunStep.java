package dev.pitwall.orchestration.run;

import dev.pitwall.batch.StepCounts;
import jakarta.persistence.Column;
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

    @Column(name = "read_count")
    private long readCount;

    @Column(name = "write_count")
    private long writeCount;

    @Column(name = "filter_count")
    private long filterCount;

    @Column(name = "skip_count")
    private long skipCount;

    @Column(name = "commit_count")
    private long commitCount;

    @Column(name = "rollback_count")
    private long rollbackCount;

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

    void count(StepCounts counts) {
        readCount = counts.read();
        writeCount = counts.written();
        filterCount = counts.filtered();
        skipCount = counts.skipped();
        commitCount = counts.committed();
        rollbackCount = counts.rolledBack();
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

    public long readCount() {
        return readCount;
    }

    public long writeCount() {
        return writeCount;
    }

    public long filterCount() {
        return filterCount;
    }

    public long skipCount() {
        return skipCount;
    }

    public long commitCount() {
        return commitCount;
    }

    public long rollbackCount() {
        return rollbackCount;
    }

    /** One line on why it failed. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }
}
