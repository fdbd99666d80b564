package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.EventRow;
import dev.pitwall.f1.weather.Place;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/** A circuit, as the latest event on it was raced. */
@Entity
@Table(catalog = "ml_project", name = "dim_track")
public class TrackDimension implements KeptRow<TrackDimension.Says> {

    private static final int DEGREES_SCALE = 6;
    private static final int KILOMETRES_SCALE = 3;

    @Id
    @Column(name = "circuit_id")
    private String circuitId;

    @Embedded
    private Says says;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For JPA. */
    protected TrackDimension() {}

    TrackDimension(String circuitId) {
        this.circuitId = circuitId;
    }

    /** The columns. Numbers have the scale of their column, so that equal means equal. */
    @Embeddable
    record Says(
            @Column(name = "circuit_name") String name,
            @Column(name = "place") String place,
            @Column(name = "country") String country,
            @Column(name = "latitude_degrees") BigDecimal latitudeDegrees,
            @Column(name = "longitude_degrees") BigDecimal longitudeDegrees,
            @Column(name = "lap_length_km") BigDecimal lapLengthKm,
            @Column(name = "turns") Integer turns,
            @Column(name = "circuit_type") String circuitType,
            @Column(name = "direction") String direction) {

        static Says of(EventRow row) {
            return new Says(
                    row.weekend().circuit(),
                    row.place(),
                    row.weekend().country(),
                    scaled(row.latitude(), DEGREES_SCALE),
                    scaled(row.longitude(), DEGREES_SCALE),
                    scaled(row.lapLengthKm(), KILOMETRES_SCALE),
                    Absent.orNull(row.turns()),
                    row.circuitType(),
                    row.direction());
        }

        private static BigDecimal scaled(OptionalDouble number, int scale) {
            return number.isPresent()
                    ? BigDecimal.valueOf(number.getAsDouble()).setScale(scale, RoundingMode.HALF_UP)
                    : null;
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

    /** STREET, RACE or ROAD; empty where not known. */
    public String circuitType() {
        return says.circuitType();
    }

    /** Where it is, if that is known. */
    Optional<Place> place() {
        return says.latitudeDegrees() == null || says.longitudeDegrees() == null
                ? Optional.empty()
                : Optional.of(new Place(
                        says.latitudeDegrees().doubleValue(),
                        says.longitudeDegrees().doubleValue()));
    }

    public String circuitId() {
        return circuitId;
    }
}
