package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.LapTime;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** What is not known, on its way into a column: there it is null, and nowhere else. */
final class Absent {

    private Absent() {}

    static Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    static Integer millisOrNull(Optional<LapTime> time) {
        return time.map(LapTime::millis).orElse(null);
    }

    static Integer clockOrNull(Optional<Duration> sessionClock) {
        return sessionClock.map(Duration::toMillis).map(Math::toIntExact).orElse(null);
    }

    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    static OptionalInt known(Integer column) {
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }
}
