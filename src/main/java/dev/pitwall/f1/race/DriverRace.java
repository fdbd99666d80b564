package dev.pitwall.f1.race;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A driver in a race.
 *
 * @param result empty where the result is not loaded
 * @param laps in order; empty where he drove none
 * @param stopped whether he was out before the race ended
 */
record DriverRace(String code, String team, Optional<RaceResult> result, List<RaceLap> laps, boolean stopped) {

    DriverRace {
        laps = List.copyOf(laps);
    }

    String name() {
        return result.map(RaceResult::name).orElse(code);
    }

    int lapCount() {
        return laps.isEmpty() ? 0 : laps.get(laps.size() - 1).number();
    }

    /** From which place he started; empty where it is not known, or the pit lane. */
    OptionalInt grid() {
        return result.map(RaceResult::grid)
                .filter(grid -> grid.matches("[0-9]{1,2}") && !grid.equals("0"))
                .map(grid -> OptionalInt.of(Integer.parseInt(grid)))
                .orElse(OptionalInt.empty());
    }

    /** The last place that is known of him. */
    OptionalInt lastPlace() {
        for (int i = laps.size() - 1; i >= 0; i--) {
            if (laps.get(i).place().isPresent()) {
                return laps.get(i).place();
            }
        }
        return OptionalInt.empty();
    }

    List<Stint> stints() {
        return Stint.of(laps);
    }
}
