package dev.pitwall.orchestration.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A number among the metadata of a materialization. */
@Entity
@IdClass(MaterializedNumber.Key.class)
@Table(catalog = "dagster_logs", name = "materialization_number")
public class MaterializedNumber {

    /** Longer labels are not kept as series; the materialization has them. */
    static final int LONGEST_LABEL = 200;

    static final int LONGEST_UNIT = 60;

    @Id
    @Column(name = "materialization_id")
    private long materializationId;

    @Id
    private String label;

    private String asset;
    private double value;
    private String unit;
    private Instant at;

    /** The two columns of the primary key. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private long materializationId;
        private String label;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && materializationId == that.materializationId && label.equals(that.label);
        }

        @Override
        public int hashCode() {
            return Objects.hash(materializationId, label);
        }
    }

    protected MaterializedNumber() {}

    MaterializedNumber(MaterializedAsset of, String label, double value, String unit) {
        this.materializationId = of.id();
        this.label = label;
        this.asset = of.asset();
        this.value = value;
        this.unit = unit;
        this.at = of.at();
    }

    public long materializationId() {
        return materializationId;
    }

    public String label() {
        return label;
    }

    public double value() {
        return value;
    }

    public String unit() {
        return unit;
    }

    public Instant at() {
        return at;
    }
}
