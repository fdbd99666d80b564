package dev.pitwall.f1.race;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The laps of a driver on one set of tyres.
 *
 * @param compound empty where not known
 * @param usedBefore laps that were on the set when he took it; empty where not known
 */
record Stint(int firstLap, int lastLap, String compound, OptionalInt usedBefore) {

    /** A new one begins with another number of the feed or another compound, and where neither is known, on leaving the pits. */
    static List<Stint> of(List<RaceLap> laps) {
        List<Stint> stints = new ArrayList<>();
        List<RaceLap> open = new ArrayList<>();
        for (RaceLap lap : laps) {
            if (!open.isEmpty() && isAnother(open.get(open.size() - 1), lap)) {
                stints.add(closed(open));
                open.clear();
            }
            open.add(lap);
        }
        if (!open.isEmpty()) {
            stints.add(closed(open));
        }
        return stints;
    }

    private static boolean isAnother(RaceLap before, RaceLap lap) {
        if (before.stint().isPresent() && lap.stint().isPresent()) {
            return before.stint().getAsInt() != lap.stint().getAsInt() || isOtherCompound(before, lap);
        }
        return isOtherCompound(before, lap) || lap.pitOut().isPresent();
    }

    /** One that is not known says nothing of a change. */
    private static boolean isOtherCompound(RaceLap before, RaceLap lap) {
        return !before.compound().isEmpty()
                && !lap.compound().isEmpty()
                && !before.compound().equals(lap.compound());
    }

    private static Stint closed(List<RaceLap> laps) {
        RaceLap first = laps.get(0);
        return new Stint(
                first.number(),
                laps.get(laps.size() - 1).number(),
                laps.stream()
                        .map(RaceLap::compound)
                        .filter(compound -> !compound.isEmpty())
                        .findFirst()
                        .orElse(""),
                first.tyreLife().isPresent()
                        ? OptionalInt.of(Math.max(0, first.tyreLife().getAsInt() - 1))
                        : OptionalInt.empty());
    }
}
