package dev.pitwall.f1.prediction;

import java.util.Comparator;

/** A Grand Prix by season and round; the natural order is the order in which they were held. */
public record EventKey(int season, int round) implements Comparable<EventKey> {
    private static final Comparator<EventKey> BY_TIME =
            Comparator.comparingInt(EventKey::season).thenComparingInt(EventKey::round);

    public EventKey {
        if (season < 1950) {
            throw new IllegalArgumentException("season is " + season + ", expected a year from 1950");
        }
        if (round < 1) {
            throw new IllegalArgumentException("round is " + round + ", expected 1 or more");
        }
    }

    @Override
    public int compareTo(EventKey other) {
        return BY_TIME.compare(this, other);
    }

    /** {@code 2024-05}: sorts as text like the events in time. */
    @Override
    public String toString() {
        return "%d-%02d".formatted(season, round);
    }
}
