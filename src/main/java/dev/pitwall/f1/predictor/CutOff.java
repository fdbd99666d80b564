package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.CalendarEntry;
import java.time.Instant;
import java.util.Optional;

/** The moment after which nothing that was published is in a prediction: the begin of qualifying, or now where that is to come. */
final class CutOff {

    private CutOff() {}

    /** @param now by the clock in which the calendar lives */
    static Instant of(CalendarEntry event, Instant now) {
        return Optional.ofNullable(event.qualifyingStart())
                .filter(start -> start.isBefore(now))
                .orElse(now);
    }
}
