package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.WeekendKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A Grand Prix by season and round, as the key of a row. */
@Embeddable
public record EventId(
        @Column(name = "season") int season,
        @Column(name = "round_number") int round) {

    static EventId of(WeekendKey key) {
        return new EventId(key.season(), key.round());
    }

    public WeekendKey key() {
        return new WeekendKey(season, round);
    }
}
