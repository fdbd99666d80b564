package dev.pitwall.f1.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A driver in a simulated session.
 *
 * @param parts the laps; in qualifying a list for each part that he reached, else one list
 */
record DemoEntrant(DemoDriver driver, DemoTeam team, List<List<DemoLap>> parts) {

    List<DemoLap> laps() {
        return parts.stream().flatMap(List::stream).toList();
    }

    /** The best time of a part, or {@link Integer#MAX_VALUE} where he set none. */
    int best(int part) {
        return bestLap(part).map(DemoLap::millis).orElse(Integer.MAX_VALUE);
    }

    /** By the best time of a part; who set an equal one first is ahead. Those without one keep their order. */
    static Comparator<DemoEntrant> byBest(int part) {
        return Comparator.<DemoEntrant>comparingInt(entrant -> entrant.best(part))
                .thenComparingLong(
                        entrant -> entrant.bestLap(part).map(DemoLap::endMillis).orElse(0L));
    }

    private Optional<DemoLap> bestLap(int part) {
        return part >= parts.size()
                ? Optional.empty()
                : parts.get(part).stream()
                        .filter(lap -> lap.timed() && !lap.deleted())
                        .min(Comparator.comparingInt(DemoLap::millis));
    }
}
