package dev.pitwall.f1.data;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The answer from which one day's forecast for a circuit was read. */
@Entity
@Table(catalog = "ml_project", name = "weather_forcast_origin")
public class ForecastOrigin implements KeptRow<ForecastOrigin.Says> {

    @Embeddable
    record Id(
            @Column(name = "issued_on") LocalDate issuedOn,
            @Column(name = "circuit_id") String circuitId) {}

    /**
     * The other columns.
     *
     * @param payloadId null where the answer is not kept
     */
    @Embeddable
    record Says(
            @Column(name = "address") String address,
            @Column(name = "payload_id") Long payloadId,
            @Column(name = "read_by_run_id") long readByRunId,
            @Column(name = "read_at") Instant readAt) {}

    @EmbeddedId
    private Id id;

    @Embedded
    private Says says;

    /** For JPA. */
    protected ForecastOrigin() {}

    ForecastOrigin(Id id) {
        this.id = id;
    }

    @Override
    public boolean take(Says value, Instant at) {
        if (value.equals(says)) {
            return false;
        }
        says = value;
        return true;
    }

    Id id() {
        return id;
    }

    public String address() {
        return says.address();
    }

    public Optional<Long> payloadId() {
        return Optional.ofNullable(says.payloadId());
    }

    public Instant readAt() {
        return says.readAt();
    }
}
