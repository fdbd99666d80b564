package dev.pitwall.f1.timing;

import java.util.Comparator;

/** A Grand Prix by season and round. */
public record WeekendKey(int season, int round) implements Comparable<WeekendKey> {

    private static final Comparator<WeekendKey> ORDER =
            Comparator.comparingInt(WeekendKey::season).thenComparingInt(WeekendKey::round);

    public WeekendKey {
        if (season < 1950 || season > 9999) {
            throw new IllegalArgumentException("season is " + season + "; allowed are 1950 to 9999");
        }
        if (round < 1 || round > 99) {
            throw new IllegalArgumentException("round is " + round + "; allowed are 1 to 99");
        }
    }

    @Override
    public int compareTo(WeekendKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return season + " round " + round;
    }
}
