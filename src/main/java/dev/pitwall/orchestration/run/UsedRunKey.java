package dev.pitwall.orchestration.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A run key that has made its run. Its primary key is what makes a request happen once, on however many nodes. */
@Entity
@IdClass(UsedRunKey.Key.class)
@Table(catalog = "dagster_logs", name = "run_key")
class UsedRunKey {

    @Id
    private String job;

    @Id
    @Column(name = "run_key")
    private String runKey;

    @Column(name = "run_id")
    private long runId;

    @Column(name = "taken_at")
    private Instant takenAt;

    /** The two columns of the primary key. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String job;
        private String runKey;

        public Key() {}

        Key(String job, String runKey) {
            this.job = job;
            this.runKey = runKey;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && job.equals(that.job) && runKey.equals(that.runKey);
        }

        @Override
        public int hashCode() {
            return Objects.hash(job, runKey);
        }
    }

    protected UsedRunKey() {}

    UsedRunKey(String job, String runKey, long runId, Instant takenAt) {
        this.job = job;
        this.runKey = runKey;
        this.runId = runId;
        this.takenAt = takenAt;
    }

    RunKeys.KeyUse use() {
        return new RunKeys.KeyUse(job, runKey, runId, takenAt);
    }

    long runId() {
        return runId;
    }
}
