package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.EventRow;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** What a Grand Prix is called and where it is held. */
@Entity
@Table(catalog = "ml_project", name = "dim_event")
public class EventDimension implements KeptRow<EventDimension.Says> {

    @EmbeddedId
    private EventId id;

    @Embedded
    private Says says;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For JPA. */
    protected EventDimension() {}

    EventDimension(EventId id) {
        this.id = id;
    }

    /** The columns. */
    @Embeddable
    record Says(
            @Column(name = "event_key") String eventKey,
            @Column(name = "event_name") String eventName,
            @Column(name = "official_name") String officialName,
            @Column(name = "circuit_id") String circuitId,
            @Column(name = "place") String place,
            @Column(name = "country") String country,
            @Column(name = "weekend_format") String weekendFormat,
            @Column(name = "race_date") LocalDate raceDate) {

        static Says of(EventRow row) {
            return new Says(
                    row.weekend().slug(),
                    row.weekend().name(),
                    row.officialName(),
                    row.weekend().circuitId(),
                    row.place(),
                    row.weekend().country(),
                    row.weekend().format().code(),
                    row.weekend().raceDate());
        }
    }

    @Override
    public boolean take(Says value, Instant at) {
        if (value.equals(says)) {
            return false;
        }
        says = value;
        updatedAt = at;
        return true;
    }
}
