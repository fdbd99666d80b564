package dev.pitwall.orchestration.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** One partition of a step execution, as its listeners saw it. */
@Entity
@IdClass(StepPartition.Key.class)
@Table(catalog = "dagster_logs", name = "run_step_partition")
public class StepPartition extends ExecutedWork {

    @Id
    @Column(name = "run_id")
    private long runId;

    @Id
    @Column(name = "step_execution")
    private long stepExecution;

    @Id
    private String name;

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
        super(at);
        this.runId = runId;
        this.stepExecution = stepExecution;
        this.name = name;
    }

    /** The step execution that it is a part of. */
    public long stepExecution() {
        return stepExecution;
    }

    /** As the job XML names it. */
    public String name() {
        return name;
    }
}
