package dev.pitwall.f1.data;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** An hour at a circuit, as one day's forecast has it. */
@Embeddable
record WeatherForecastId(
        @Column(name = "issued_on") LocalDate issuedOn,
        @Column(name = "circuit_id") String circuitId,
        @Column(name = "forecast_hour") Instant hour) {}
