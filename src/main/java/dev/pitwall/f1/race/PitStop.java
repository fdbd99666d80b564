package dev.pitwall.f1.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A visit to the pits in a race.
 *
 * @param lap at whose end he came in; 1 for a change within the first lap
 * @param laneMillis from the entry of the pit lane to its exit; empty where it was not timed, or he did not come out
 * @param fitted the compound with which he went on; empty where it is not known or he did not
 * @param placeBefore at the end of the lap before he came in
 * @param placeAfter at the end of the lap on which he came out
 */
record PitStop(
        int lap,
        OptionalInt laneMillis,
        String takenOff,
        String fitted,
        OptionalInt placeBefore,
        OptionalInt placeAfter,
        Circumstance circumstance) {

    /** Under what he came in. */
    enum Circumstance {
        /** As cars do. */
        RACING,
        /** The race was stopped, and all stood in the pit lane. */
        RED_FLAG,
        /** He did not come out again. */
        RETIRED
    }

    /**
     * The visits of a driver, in order. What the feed says of the way to the grid, an exit in the first lap, is none.
     *
     * @param redFlagLaps the laps in which the race was stopped
     */
    static List<PitStop> of(DriverRace driver, List<Integer> redFlagLaps) {
        List<RaceLap> laps = driver.laps();
        List<PitStop> stops = new ArrayList<>();
        changeInFirstLap(laps, redFlagLaps).ifPresent(stops::add);
        for (int i = 0; i + 1 < laps.size(); i++) {
            if (isBetween(laps.get(i), laps.get(i + 1))) {
                OptionalInt before = i == 0 ? driver.grid() : laps.get(i - 1).place();
                stops.add(between(laps.get(i), laps.get(i + 1), before, redFlagLaps));
            }
        }
        if (driver.stopped()
                && !laps.isEmpty()
                && laps.get(laps.size() - 1).pitIn().isPresent()) {
            RaceLap last = laps.get(laps.size() - 1);
            stops.add(new PitStop(
                    last.number(),
                    OptionalInt.empty(),
                    last.compound(),
                    "",
                    last.place(),
                    OptionalInt.empty(),
                    Circumstance.RETIRED));
        }
        return stops;
    }

    /** The feed cuts a first lap that was stopped at its restart, and so begins it with the second set of tyres. */
    private static Optional<PitStop> changeInFirstLap(List<RaceLap> laps, List<Integer> redFlagLaps) {
        if (laps.isEmpty()
                || laps.get(0).stint().orElse(1) < 2
                || !redFlagLaps.contains(laps.get(0).number())) {
            return Optional.empty();
        }
        RaceLap first = laps.get(0);
        return Optional.of(new PitStop(
                first.number(),
                OptionalInt.empty(),
                "",
                first.compound(),
                OptionalInt.empty(),
                first.place(),
                Circumstance.RED_FLAG));
    }

    private static boolean isBetween(RaceLap in, RaceLap out) {
        boolean otherStint = in.stint().isPresent()
                && out.stint().isPresent()
                && in.stint().getAsInt() != out.stint().getAsInt();
        return in.pitIn().isPresent() || out.pitOut().isPresent() || otherStint;
    }

    private static PitStop between(RaceLap in, RaceLap out, OptionalInt before, List<Integer> redFlagLaps) {
        OptionalInt lane = in.pitIn().isPresent()
                        && out.pitOut().isPresent()
                        && out.pitOut().getAsInt() >= in.pitIn().getAsInt()
                ? OptionalInt.of(out.pitOut().getAsInt() - in.pitIn().getAsInt())
                : OptionalInt.empty();
        boolean stopped = redFlagLaps.contains(in.number()) || redFlagLaps.contains(out.number());
        return new PitStop(
                in.number(),
                lane,
                in.compound(),
                out.compound(),
                before,
                out.place(),
                stopped ? Circumstance.RED_FLAG : Circumstance.RACING);
    }
}
