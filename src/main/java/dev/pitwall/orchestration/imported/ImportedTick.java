package dev.pitwall.orchestration.imported;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A tick that came from elsewhere. It stays when retention has deleted the tick. */
@Entity
@IdClass(ImportedTick.Key.class)
@Table(catalog = "dagster_logs", name = "imported_tick")
public class ImportedTick {

    @Id
    private String source;

    @Id
    @Column(name = "source_tick")
    private long sourceTick;

    @Column(name = "tick_id")
    private long tickId;

    @Column(name = "imported_at")
    private Instant importedAt;

    /** The two columns of the primary key. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String source;
        private long sourceTick;

        public Key() {}

        Key(String source, long sourceTick) {
            this.source = source;
            this.sourceTick = sourceTick;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && source.equals(that.source) && sourceTick == that.sourceTick;
        }

        @Override
        public int hashCode() {
            return Objects.hash(source, sourceTick);
        }
    }

    protected ImportedTick() {}

    ImportedTick(String source, long sourceTick, long tickId, Instant importedAt) {
        this.source = source;
        this.sourceTick = sourceTick;
        this.tickId = tickId;
        this.importedAt = importedAt;
    }
}
