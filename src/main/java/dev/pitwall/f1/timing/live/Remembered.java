package dev.pitwall.f1.timing.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Answers that need not be asked for again for a while. Failures are never remembered. */
final class Remembered<K, V> {

    private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration age;

    Remembered(Clock clock, Duration age) {
        this.clock = clock;
        this.age = age;
    }

    /** Two threads may ask at the same time; both get an answer. */
    V get(K key, Function<K, V> ask) {
        Kept<V> present = kept.get(key);
        Instant now = clock.instant();
        if (present != null && present.at().plus(age).isAfter(now)) {
            return present.value();
        }
        V value = ask.apply(key);
        kept.put(key, new Kept<>(value, now));
        return value;
    }

    private record Kept<V>(V value, Instant at) {}
}
