package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.WeekendKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Which result a row is: one driver in one session of one table of the source.
 *
 * @param resultTable {@link ResultTable#storedName()}
 * @param sessionCode the name of a {@link dev.pitwall.f1.timing.SessionKind}
 */
@Embeddable
public record RawSessionKey(
        @Column(name = "season") int season,
        @Column(name = "round_number") int round,
        @Column(name = "result_table") String resultTable,
        @Column(name = "session_code") String sessionCode,
        @Column(name = "driver_id") String driverId) {

    public WeekendKey weekend() {
        return new WeekendKey(season, round);
    }
}
