package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.KeptRow;
import dev.pitwall.f1.timing.WeekendKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** The best lap of a driver on one kind of tyre in a practice session, from all his laps of it. */
@Entity
@Table(catalog = "ml_project", name = "practice_tyre_lap")
public class PracticeTyreLap implements KeptRow<PracticeTyreLap.Says> {

    /**
     * Which lap.
     *
     * @param sessionCode the name of a {@link dev.pitwall.f1.timing.SessionKind}
     * @param compound as the feed names it; empty where not known
     */
    @Embeddable
    record Key(
            @Column(name = "season") int season,
            @Column(name = "round_number") int round,
            @Column(name = "session_code") String sessionCode,
            @Column(name = "driver_code") String driverCode,
            @Column(name = "compound") String compound) {

        WeekendKey weekend() {
            return new WeekendKey(season, round);
        }
    }

    /**
     * The other columns.
     *
     * @param trapKmh null where not taken
     */
    @Embeddable
    record Says(
            @Column(name = "best_lap_millis") int bestLapMillis,
            @Column(name = "trap_kmh") Integer trapKmh,
            @Column(name = "laps") int laps,
            @Column(name = "source_name") String sourceName) {}

    @EmbeddedId
    private Key key;

    @Embedded
    private Says says;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For JPA. */
    protected PracticeTyreLap() {}

    PracticeTyreLap(Key key) {
        this.key = key;
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

    Key key() {
        return key;
    }

    Says says() {
        return says;
    }
}
