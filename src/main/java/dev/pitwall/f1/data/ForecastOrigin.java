package dev.pitwall.f1.data;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** The answer from which one day's forecast for a circuit was read. */
@Entity
@Table(catalog = "ml_project", name = "weather_forcast_origin")
public class ForecastOrigin implements KeptRow<ReadFrom> {

    @Embeddable
    record Id(
            @Column(name = "issued_on") LocalDate issuedOn,
            @Column(name = "circuit_id") String circuitId) {}

    @EmbeddedId
    private Id id;

    @Embedded
    private ReadFrom read;

    /** For JPA. */
    protected ForecastOrigin() {}

    ForecastOrigin(Id id) {
        this.id = id;
    }

    @Override
    public boolean take(ReadFrom value, Instant at) {
        if (value.equals(read)) {
            return false;
        }
        read = value;
        return true;
    }

    Id id() {
        return id;
    }

    public ReadFrom read() {
        return read;
    }
}
