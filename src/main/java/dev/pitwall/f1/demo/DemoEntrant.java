package dev.pitwall.f1.demo;

import java.util.List;

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
        if (part >= parts.size()) {
            return Integer.MAX_VALUE;
        }
        return parts.get(part).stream()
                .filter(lap -> lap.timed() && !lap.deleted())
                .mapToInt(DemoLap::millis)
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
