package dev.pitwall.f1.predictor;

import dev.pitwall.f1.prediction.MissingDriver;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A driver whom a prediction leaves out, and why. */
@Embeddable
public record Absentee(
        @Column(name = "driver_id") String driverId,
        @Column(name = "driver_name") String driverName,
        @Column(name = "team_name") String teamName,
        @Column(name = "reason") String reason) {

    static Absentee of(MissingDriver missing) {
        return new Absentee(
                missing.entrant().driverId(),
                missing.entrant().name(),
                missing.entrant().team(),
                missing.reason());
    }
}
