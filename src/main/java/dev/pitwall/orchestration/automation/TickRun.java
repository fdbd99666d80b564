package dev.pitwall.orchestration.automation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A run that a tick asked for. */
@Entity
@IdClass(TickRun.Key.class)
@Table(catalog = "dagster_logs", name = "tick_run")
public class TickRun {

    @Id
    @Column(name = "tick_id")
    private long tickId;

    @Id
    @Column(name = "run_id")
    private long runId;

    private boolean made;

    /** The two columns of the primary key. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private long tickId;
        private long runId;

        public Key() {}

        Key(long tickId, long runId) {
            this.tickId = tickId;
            this.runId = runId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && tickId == that.tickId && runId == that.runId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(tickId, runId);
        }
    }

    protected TickRun() {}

    TickRun(long tickId, long runId, boolean made) {
        this.tickId = tickId;
        this.runId = runId;
        this.made = made;
    }

    public long tickId() {
        return tickId;
    }

    public long runId() {
        return runId;
    }

    /** False when the run key had made that run earlier. */
    public boolean made() {
        return made;
    }
}
