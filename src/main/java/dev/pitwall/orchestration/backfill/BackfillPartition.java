package dev.pitwall.orchestration.backfill;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.OptionalLong;

/** A partition of a backfill's plan. */
@Entity
@IdClass(BackfillPartition.Key.class)
@Table(catalog = "dagster_logs", name = "backfill_partition")
class BackfillPartition {

    @Id
    @Column(name = "backfill_id")
    private long backfillId;

    @Id
    @Column(name = "partition_key")
    private String partitionKey;

    private int position;

    @Column(name = "run_id")
    private Long runId;

    @Column(name = "earlier_run")
    private Long earlierRun;

    /** The two columns of the primary key. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private long backfillId;
        private String partitionKey;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && backfillId == that.backfillId && partitionKey.equals(that.partitionKey);
        }

        @Override
        public int hashCode() {
            return Objects.hash(backfillId, partitionKey);
        }
    }

    protected BackfillPartition() {}

    BackfillPartition(long backfillId, String partitionKey, int position) {
        this.backfillId = backfillId;
        this.partitionKey = partitionKey;
        this.position = position;
    }

    void madeBy(long run) {
        runId = run;
    }

    void again() {
        earlierRun = runId;
        runId = null;
    }

    String partitionKey() {
        return partitionKey;
    }

    OptionalLong earlierRun() {
        return earlierRun == null ? OptionalLong.empty() : OptionalLong.of(earlierRun);
    }
}
