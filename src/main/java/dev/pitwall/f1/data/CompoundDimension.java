package dev.pitwall.f1.data;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Which rubber stood behind HARD, MEDIUM or SOFT of a weekend. */
@Entity
@Table(catalog = "ml_project", name = "dim_compound")
public class CompoundDimension implements KeptRow<String> {

    @EmbeddedId
    private CompoundId id;

    @Column(name = "compound")
    private String compound;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For JPA. */
    protected CompoundDimension() {}

    CompoundDimension(CompoundId id) {
        this.id = id;
    }

    @Override
    public boolean take(String value, Instant at) {
        if (value.equals(compound)) {
            return false;
        }
        compound = value;
        updatedAt = at;
        return true;
    }
}
