package dev.pitwall.f1.race;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Laps of a race, one after the other, in which the track was in the same state.
 *
 * @param codes of the feed that were seen in them, each once, ascending
 */
record TrackStretch(int firstLap, int lastLap, TrackState state, String codes) {

    private static final String RED = "5";

    /**
     * The stretches of a race, clear ones too, in order. A lap is what the leader saw in it, because the lap of the same number of a
     * car behind him was driven later; but a red flag stops them all, and counts when half of the cars saw it: after one the feed
     * may cut the leader's lap at the restart. Laps without any code are left out.
     */
    static List<TrackStretch> of(List<DriverRace> drivers) {
        Map<Integer, List<RaceLap>> byNumber = drivers.stream()
                .flatMap(driver -> driver.laps().stream())
                .collect(Collectors.groupingBy(RaceLap::number, TreeMap::new, Collectors.toList()));
        List<TrackStretch> stretches = new ArrayList<>();
        byNumber.forEach((number, laps) -> {
            String codes = codes(laps);
            if (!codes.isEmpty()) {
                add(stretches, new TrackStretch(number, number, TrackState.gravest(codes), codes));
            }
        });
        return stretches;
    }

    private static String codes(List<RaceLap> laps) {
        String leaders = laps.stream()
                .filter(lap -> !lap.trackStatus().isEmpty())
                .min(Comparator.comparingInt(lap -> lap.place().orElse(Integer.MAX_VALUE)))
                .map(RaceLap::trackStatus)
                .orElse("");
        long red = laps.stream().filter(lap -> lap.saw(RED)).count();
        return 2 * red >= laps.size() ? sorted(leaders + RED) : sorted(leaders);
    }

    private static void add(List<TrackStretch> stretches, TrackStretch next) {
        TrackStretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        if (last == null || last.state != next.state || last.lastLap + 1 != next.firstLap) {
            stretches.add(next);
        } else {
            stretches.set(
                    stretches.size() - 1,
                    new TrackStretch(last.firstLap, next.lastLap, last.state, sorted(last.codes + next.codes)));
        }
    }

    private static String sorted(String codes) {
        return codes.chars().mapToObj(Character::toString).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining());
    }

    /** {@code 7}, {@code 33–38}. */
    String laps() {
        return firstLap == lastLap ? String.valueOf(firstLap) : firstLap + "–" + lastLap;
    }
}
