package dev.pitwall.f1.timing.live;

import java.time.Duration;

/**
 * How old an answer may be before it is asked for again.
 *
 * @param calendar of the seasons and their weekends
 * @param index of the archive: a new session is seen at most so much later
 */
public record Freshness(Duration calendar, Duration index) {

    /** Jolpica allows 200 requests an hour; the archive's own cache keeps an index up to an hour. */
    static final Freshness OF_REAL_APIS = new Freshness(Duration.ofHours(1), Duration.ofSeconds(60));
}
