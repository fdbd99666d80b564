package dev.pitwall.f1.timing.archive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Places in a race at the end of each lap: who ended the same lap earlier is ahead. */
final class RacePositions {

    private RacePositions() {}

    static List<SessionLap> placed(List<SessionLap> laps) {
        Map<Integer, List<Duration>> ends = new HashMap<>();
        for (SessionLap lap : laps) {
            lap.end()
                    .ifPresent(end -> ends.computeIfAbsent(lap.number(), number -> new ArrayList<>())
                            .add(end));
        }
        ends.values().forEach(list -> list.sort(Comparator.naturalOrder()));
        return laps.stream().map(lap -> placed(lap, ends)).toList();
    }

    private static SessionLap placed(SessionLap lap, Map<Integer, List<Duration>> ends) {
        OptionalInt place = lap.end().isPresent()
                ? OptionalInt.of(ends.get(lap.number()).indexOf(lap.end().get()) + 1)
                : OptionalInt.empty();
        return new SessionLap(
                lap.driver(),
                lap.number(),
                lap.time(),
                lap.sectors(),
                lap.speeds(),
                lap.stint(),
                lap.compound(),
                lap.tyreLife(),
                lap.freshTyre(),
                lap.trackStatus(),
                place,
                lap.start(),
                lap.end(),
                lap.pitOut(),
                lap.pitIn(),
                lap.personalBest(),
                lap.deletedReason(),
                lap.weather());
    }
}
