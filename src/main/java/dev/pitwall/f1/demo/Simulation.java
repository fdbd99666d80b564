package dev.pitwall.f1.demo;

import dev.pitwall.f1.timing.SessionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Runs practice and qualifying. Percentages are of the lap of the best car in the dry. */
final class Simulation {

    private static final double RAIN = 0.08;
    private static final double DELETED = 0.015;
    private static final int[] SURVIVORS = {20, 15, 10};

    /** How much slower the track is than in the last part of qualifying. */
    private static final double[] PART_TRACK_LOSS = {0.45, 0.2, 0};

    private Simulation() {}

    static DemoSession run(DemoWeekend weekend, SessionKind kind) {
        boolean wet = isWet(weekend, kind);
        return switch (kind) {
            case FP1, FP2, FP3 -> practice(weekend, kind, wet);
            case SQ, Q -> qualifying(weekend, kind, wet);
            case SPRINT, R -> RaceSimulation.run(weekend, kind, wet);
        };
    }

    static boolean isWet(DemoWeekend weekend, SessionKind kind) {
        return Chance.of("rain", weekend.index(), kind.ordinal()).happens(RAIN);
    }

    private static DemoSession practice(DemoWeekend weekend, SessionKind kind, boolean wet) {
        DemoField field = DemoField.of(weekend.key().season());
        List<DemoEntrant> entrants = IntStream.range(0, DemoField.SEATS)
                .mapToObj(seat -> {
                    DemoDriver driver = field.driver(weekend, kind == SessionKind.FP1, seat);
                    DemoTeam team = DemoField.team(seat);
                    Pace pace = new Pace(weekend, kind, driver, team, wet);
                    return new DemoEntrant(driver, team, List.of(programme(pace, kind)));
                })
                .sorted(Comparator.comparingInt(entrant -> entrant.driver().number()))
                .sorted(DemoEntrant.byBest(0))
                .toList();
        return new DemoSession(weekend, kind, entrants, wet);
    }

    /** Runs of a practice session: each leaves the pits, and pushes on its first lap and again after one to cool down. */
    private static List<DemoLap> programme(Pace pace, SessionKind kind) {
        LapWriter laps =
                new LapWriter(pace, DemoSession.START_MILLIS + pace.chance().below(8 * 60_000));
        boolean stayedInGarage = pace.chance().happens(0.012);
        if (stayedInGarage) {
            return laps.written();
        }
        switch (kind) {
            case FP1 -> {
                laps.run(pace.dry(DemoTyre.HARD), 1.2, 3).pause(9 * 60_000);
                laps.run(pace.dry(DemoTyre.SOFT), 0.7, 3);
            }
            case FP2 -> {
                laps.run(pace.dry(DemoTyre.MEDIUM), 0.6, 3).pause(8 * 60_000);
                laps.run(pace.dry(DemoTyre.SOFT), 0.2, 1).pause(7 * 60_000);
                laps.longRun(pace.dry(DemoTyre.MEDIUM), 2.6, 5);
            }
            default -> {
                laps.run(pace.dry(DemoTyre.MEDIUM), 0.4, 1).pause(7 * 60_000);
                laps.run(pace.dry(DemoTyre.SOFT), 0.1, 1).pause(8 * 60_000);
                laps.run(pace.dry(DemoTyre.SOFT), 0, 1);
            }
        }
        return laps.written();
    }

    private static DemoSession qualifying(DemoWeekend weekend, SessionKind kind, boolean wet) {
        DemoField field = DemoField.of(weekend.key().season());
        List<Contender> running = new ArrayList<>();
        for (int seat = 0; seat < DemoField.SEATS; seat++) {
            DemoDriver driver = field.driver(weekend, false, seat);
            DemoTeam team = DemoField.team(seat);
            Pace pace = new Pace(weekend, kind, driver, team, wet);
            running.add(new Contender(driver, team, pace, new ArrayList<>()));
        }
        running.sort(Comparator.comparingInt(contender -> contender.driver().number()));
        List<DemoEntrant> classified = new ArrayList<>();
        long partMillis = weekend.length(kind).toMillis() / SURVIVORS.length;
        for (int part = 0; part < SURVIVORS.length; part++) {
            for (Contender contender : running) {
                LapWriter laps = new LapWriter(
                        contender.pace(),
                        DemoSession.START_MILLIS
                                + part * partMillis
                                + contender.pace().chance().below(3 * 60_000));
                laps.continueAfter(contender.parts());
                DemoTyre tyre = contender.pace().dry(DemoTyre.SOFT);
                // The parts of sprint qualifying are too short for a second run.
                if (kind == SessionKind.Q) {
                    laps.run(tyre, PART_TRACK_LOSS[part] + 0.1, 1).pause(3 * 60_000);
                }
                laps.run(tyre, PART_TRACK_LOSS[part], 1);
                contender.parts().add(laps.written());
            }
            running.sort(Comparator.comparing(Contender::entrant, DemoEntrant.byBest(part)));
            int stay = part + 1 < SURVIVORS.length ? SURVIVORS[part + 1] : 0;
            List<Contender> out = running.subList(stay, running.size());
            classified.addAll(0, out.stream().map(Contender::entrant).toList());
            out.clear();
        }
        return new DemoSession(weekend, kind, classified, wet);
    }

    /** A driver on the track in one session. */
    record Pace(DemoWeekend weekend, SessionKind kind, DemoDriver driver, DemoTeam team, boolean wet, Chance chance) {

        Pace(DemoWeekend weekend, SessionKind kind, DemoDriver driver, DemoTeam team, boolean wet) {
            this(weekend, kind, driver, team, wet, Chance.of("laps", weekend.index(), kind.ordinal(), driver.index()));
        }

        boolean isRace() {
            return kind == SessionKind.R || kind == SessionKind.SPRINT;
        }

        DemoTyre dry(DemoTyre tyre) {
            return wet ? DemoTyre.INTERMEDIATE : tyre;
        }

        /** A lap at the limit: deficit, what the team hides, tyre, track, and what goes wrong. */
        int pushMillis(DemoTyre tyre, double trackLoss) {
            double loss = deficit() + tyre.loss() + trackLoss + chance.loss() * (wet ? 0.9 : 0.13);
            // Traffic, or a slide.
            if (chance.happens(kind.isPractice() ? 0.12 : 0.05)) {
                loss += chance.loss() * 0.6;
            }
            return millis(kind.isPractice() ? loss + hidden() : loss);
        }

        int slowMillis() {
            return millis(chance.between(28, 45) + (wet ? DemoTyre.INTERMEDIATE.loss() : 0));
        }

        int millis(double lossPercent) {
            return (int) Math.round(weekend.circuit().lapSeconds() * 1000 * (1 + lossPercent / 100));
        }

        double deficit() {
            return DemoForm.deficit(weekend, DemoField.of(weekend.key().season()), driver, team);
        }

        private double hidden() {
            return DemoForm.hidden(weekend, team) + chance.bell() * 0.05;
        }
    }

    private record Contender(DemoDriver driver, DemoTeam team, Pace pace, List<List<DemoLap>> parts) {
        DemoEntrant entrant() {
            return new DemoEntrant(driver, team, List.copyOf(parts));
        }
    }

    /** Writes down the laps of one driver, one run after the other. */
    static final class LapWriter {

        private final Pace pace;
        private final List<DemoLap> laps = new ArrayList<>();
        private long clock;
        private int number;
        private int stint;

        LapWriter(Pace pace, long clock) {
            this.pace = pace;
            this.clock = clock;
        }

        void continueAfter(List<List<DemoLap>> earlier) {
            number = earlier.stream().mapToInt(List::size).sum();
            stint = (int) earlier.stream()
                    .flatMap(List::stream)
                    .filter(DemoLap::fromPits)
                    .count();
        }

        /** Out, the first push, then a slow lap before each further push, and in. */
        LapWriter run(DemoTyre tyre, double trackLoss, int pushes) {
            int tyreLaps = 0;
            lap(pace.slowMillis() + 12_000, false, true, false, tyre, tyreLaps++);
            for (int push = 0; push < pushes; push++) {
                if (push > 0) {
                    lap(pace.slowMillis(), true, false, false, tyre, tyreLaps++);
                }
                lap(pace.pushMillis(tyre, trackLoss + push * 0.08), true, false, false, tyre, tyreLaps++);
            }
            lap(pace.slowMillis() + 8_000, false, false, true, tyre, tyreLaps);
            stint++;
            return this;
        }

        /** With the fuel of half a race. */
        LapWriter longRun(DemoTyre tyre, double trackLoss, int length) {
            lap(pace.slowMillis() + 12_000, false, true, false, tyre, 0);
            for (int i = 0; i < length; i++) {
                lap(pace.pushMillis(tyre, trackLoss + i * 0.07), true, false, false, tyre, i + 1);
            }
            lap(pace.slowMillis() + 8_000, false, false, true, tyre, length + 1);
            stint++;
            return this;
        }

        /** In a race laps are timed from line to line, those through the pits too. */
        LapWriter raceLap(int millis, boolean fromPits, boolean intoPits, DemoTyre tyre, int tyreLaps) {
            lap(millis, true, fromPits, intoPits, tyre, tyreLaps);
            stint += intoPits ? 1 : 0;
            return this;
        }

        LapWriter pause(int millis) {
            clock += millis + pace.chance().below(millis / 3);
            return this;
        }

        List<DemoLap> written() {
            return List.copyOf(laps);
        }

        private void lap(int millis, boolean timed, boolean fromPits, boolean intoPits, DemoTyre tyre, int tyreLaps) {
            number++;
            boolean deleted = timed && !pace.isRace() && pace.chance().happens(DELETED);
            laps.add(new DemoLap(
                    number, clock, sectors(millis), timed, fromPits, intoPits, stint, tyre, tyreLaps, deleted));
            clock += millis;
        }

        private int[] sectors(int millis) {
            double[] shares = pace.weekend().circuit().sectorShares();
            int first = (int) Math.round(millis * (shares[0] + pace.chance().bell() * 0.0008));
            int second = (int) Math.round(millis * (shares[1] + pace.chance().bell() * 0.0008));
            return new int[] {first, second, millis - first - second};
        }
    }
}
