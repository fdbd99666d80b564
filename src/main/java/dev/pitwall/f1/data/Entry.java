package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.Competitor;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who drove, and for whom, as the source wrote it at that event.
 *
 * @param driverNumber worn at that event; null where not known
 */
@Embeddable
public record Entry(
        @Column(name = "driver_code") String driverCode,
        @Column(name = "driver_number") Integer driverNumber,
        @Column(name = "driver_name") String driverName,
        @Column(name = "team_id") String teamId,
        @Column(name = "team_name") String teamName) {

    static Entry of(Competitor competitor) {
        return new Entry(
                competitor.code(),
                Absent.orNull(competitor.number()),
                competitor.name(),
                competitor.teamId(),
                competitor.team());
    }
}
