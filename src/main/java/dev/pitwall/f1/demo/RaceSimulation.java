package dev.pitwall.f1.demo;

import dev.pitwall.f1.timing.SessionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs a race or sprint: one stop in the race, none in the sprint, and now and then a car that stops for good. */
final class RaceSimulation {

    static final int RACE_LAPS = 24;
    static final int SPRINT_LAPS = 8;

    private static final double RETIREMENT = 0.06;

    /** Full tanks cost so much a lap at the start, and nothing at the end. */
    private static final double FULL_TANK_LOSS = 3.5;

    private static final double TYRE_AGE_LOSS = 0.05;
    private static final int STOP_MILLIS = 22_000;
    private static final int GRID_SLOT_MILLIS = 280;
    private static final int STANDING_START_MILLIS = 4_000;

    private RaceSimulation() {}

    static int laps(SessionKind kind) {
        return kind == SessionKind.SPRINT ? SPRINT_LAPS : RACE_LAPS;
    }

    static DemoSession run(DemoWeekend weekend, SessionKind kind, boolean wet) {
        SessionKind gridSession = kind == SessionKind.SPRINT ? SessionKind.SQ : SessionKind.Q;
        List<DemoEntrant> grid = Simulation.run(weekend, gridSession).entrants();
        List<DemoEntrant> entrants = new ArrayList<>();
        for (int slot = 0; slot < grid.size(); slot++) {
            entrants.add(entrant(weekend, kind, wet, grid.get(slot), slot));
        }
        entrants.sort(
                Comparator.<DemoEntrant>comparingInt(entrant -> -entrant.laps().size())
                        .thenComparingLong(RaceSimulation::finish));
        return new DemoSession(weekend, kind, List.copyOf(entrants), wet);
    }

    /** Session clock at the end of his last lap. */
    static long finish(DemoEntrant entrant) {
        List<DemoLap> laps = entrant.laps();
        return laps.isEmpty() ? Long.MAX_VALUE : laps.get(laps.size() - 1).endMillis();
    }

    private static DemoEntrant entrant(
            DemoWeekend weekend, SessionKind kind, boolean wet, DemoEntrant start, int slot) {
        Simulation.Pace pace = new Simulation.Pace(weekend, kind, start.driver(), start.team(), wet);
        Chance chance = pace.chance();
        int distance = laps(kind);
        int driven = chance.happens(RETIREMENT) ? 1 + chance.below(distance - 1) : distance;
        int stop = kind == SessionKind.SPRINT ? Integer.MAX_VALUE : 9 + chance.below(7);
        Simulation.LapWriter laps = new Simulation.LapWriter(pace, DemoSession.START_MILLIS);
        int tyreLaps = 0;
        for (int lap = 1; lap <= driven; lap++) {
            DemoTyre tyre = pace.dry(lap <= stop ? DemoTyre.MEDIUM : DemoTyre.HARD);
            double fuel = FULL_TANK_LOSS * (distance - lap) / distance;
            int millis = pace.pushMillis(tyre, 1.5 + fuel + tyreLaps * TYRE_AGE_LOSS);
            if (lap == 1) {
                millis += STANDING_START_MILLIS + slot * GRID_SLOT_MILLIS;
            }
            boolean intoPits = lap == stop && lap < driven;
            boolean fromPits = lap == stop + 1;
            laps.raceLap(millis + (fromPits ? STOP_MILLIS : 0), fromPits, intoPits, tyre, tyreLaps);
            tyreLaps = intoPits ? 0 : tyreLaps + 1;
        }
        return new DemoEntrant(start.driver(), start.team(), List.of(laps.written()));
    }
}
