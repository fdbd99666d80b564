package dev.pitwall.orchestration.imported;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A run that came from elsewhere. It stays when retention has deleted the run, so that the run does not come again. */
@Entity
@IdClass(ImportedRun.Key.class)
@Table(catalog = "dagster_logs", name = "imported_run")
public class ImportedRun {

    @Id
    private String source;

    @Id
    @Column(name = "source_run")
    private String sourceRun;

    @Column(name = "run_id")
    private long runId;

    @Column(name = "imported_by")
    private long importedBy;

    @Column(name = "imported_at")
    private Instant importedAt;

    @Column(name = "last_event")
    private long lastEvent;

    /** The two columns of the primary key. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String source;
        private String sourceRun;

        public Key() {}

        Key(String source, String sourceRun) {
            this.source = source;
            this.sourceRun = sourceRun;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && source.equals(that.source) && sourceRun.equals(that.sourceRun);
        }

        @Override
        public int hashCode() {
            return Objects.hash(source, sourceRun);
        }
    }

    protected ImportedRun() {}

    ImportedRun(String source, String sourceRun, long runId, long importedBy, Instant importedAt) {
        this.source = source;
        this.sourceRun = sourceRun;
        this.runId = runId;
        this.importedBy = importedBy;
        this.importedAt = importedAt;
    }

    void hasEventsUpTo(long sourceEvent) {
        lastEvent = Math.max(lastEvent, sourceEvent);
    }

    /** Its number there. */
    public String sourceRun() {
        return sourceRun;
    }

    /** Its number here. */
    public long runId() {
        return runId;
    }

    /** The number there of the last of its events that were read; 0 before the first. */
    public long lastEvent() {
        return lastEvent;
    }
}
