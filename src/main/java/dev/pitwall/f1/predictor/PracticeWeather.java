package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.KeptRow;
import dev.pitwall.f1.prediction.TrackWeather;
import dev.pitwall.f1.timing.WeekendKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalDouble;

/** The weather at the track in a practice session. */
@Entity
@Table(catalog = "ml_project", name = "practice_weather")
public class PracticeWeather implements KeptRow<PracticeWeather.Says> {

    /** @param sessionCode the name of a {@link dev.pitwall.f1.timing.SessionKind} */
    @Embeddable
    record Key(
            @Column(name = "season") int season,
            @Column(name = "round_number") int round,
            @Column(name = "session_code") String sessionCode) {

        WeekendKey weekend() {
            return new WeekendKey(season, round);
        }
    }

    /**
     * The other columns.
     *
     * @param airCelsius null where not told, as the next
     * @param rainShare of the laps at whose end it rained, 0 to 1
     */
    @Embeddable
    record Says(
            @Column(name = "air_celsius") Double airCelsius,
            @Column(name = "track_celsius") Double trackCelsius,
            @Column(name = "rain_share") double rainShare,
            @Column(name = "laps") int laps,
            @Column(name = "source_name") String sourceName) {}

    @EmbeddedId
    private Key key;

    @Embedded
    private Says says;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For JPA. */
    protected PracticeWeather() {}

    PracticeWeather(Key key) {
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

    TrackWeather weather() {
        return new TrackWeather(
                says.airCelsius() == null ? OptionalDouble.empty() : OptionalDouble.of(says.airCelsius()),
                OptionalDouble.of(says.rainShare()));
    }
}
