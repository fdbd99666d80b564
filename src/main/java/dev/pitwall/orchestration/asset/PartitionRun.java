package dev.pitwall.orchestration.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** The run that was queued last for a partition of a job. Written by {@link Partitions} alone, by statement. */
@Entity
@IdClass(PartitionRun.Key.class)
@Table(catalog = "dagster_logs", name = "partition_run")
class PartitionRun {

    @Id
    private String job;

    @Id
    @Column(name = "partition_key")
    private String partitionKey;

    @Column(name = "run_id")
    private long runId;

    /** The two columns of the primary key. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String job;
        private String partitionKey;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && job.equals(that.job) && partitionKey.equals(that.partitionKey);
        }

        @Override
        public int hashCode() {
            return Objects.hash(job, partitionKey);
        }
    }

    protected PartitionRun() {}
}
