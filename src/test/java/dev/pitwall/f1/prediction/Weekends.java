package dev.pitwall.f1.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/** A small made-up championship: ten teams, twenty drivers, a pecking order, seeded noise. */
final class Weekends {
    private Weekends() {}

    static History seasons(int first, int last, int rounds) {
        List<Weekend> weekends = new ArrayList<>();
        for (int season = first; season <= last; season++) {
            for (int round = 1; round <= rounds; round++) {
                weekends.add(weekend(season, round));
            }
        }
        return new History(weekends);
    }

    static Weekend weekend(int season, int round) {
        Random random = new Random(season * 100L + round);
        List<SessionResult> sessions = new ArrayList<>();
        for (WeekendSession session : List.of(WeekendSession.FP1, WeekendSession.FP2, WeekendSession.FP3)) {
            List<SessionRow> rows = new ArrayList<>();
            for (int driver = 0; driver < 20; driver++) {
                rows.add(row(entrant(driver), lap(driver, 300, random), 20));
            }
            sessions.add(new SessionResult(session, true, rows));
        }
        List<Integer> laps = new ArrayList<>();
        for (int driver = 0; driver < 20; driver++) {
            laps.add(lap(driver, 150, random) - 700);
        }
        List<Integer> order = new ArrayList<>();
        for (int driver = 0; driver < 20; driver++) {
            order.add(driver);
        }
        order.sort((a, b) -> laps.get(a) - laps.get(b));
        List<QualifyingRow> qualifying = new ArrayList<>();
        List<RaceRow> race = new ArrayList<>();
        for (int place = 0; place < 20; place++) {
            int driver = order.get(place);
            qualifying.add(new QualifyingRow(
                    entrant(driver),
                    place + 1,
                    true,
                    OptionalInt.of(laps.get(driver)),
                    OptionalInt.empty(),
                    OptionalInt.empty()));
            race.add(new RaceRow(entrant(driver), place + 1, true));
        }
        return new Weekend(
                new EventKey(season, round),
                "Round " + round,
                "circuit-" + round,
                round % 3 == 0 ? CircuitType.STREET : CircuitType.RACE,
                sessions,
                qualifying,
                race);
    }

    static Entrant entrant(int driver) {
        int team = driver / 2;
        return new Entrant(
                "driver-%02d".formatted(driver),
                "D%02d".formatted(driver),
                "Driver " + driver,
                driver + 1,
                "team-" + team,
                "Team " + team);
    }

    static SessionRow row(Entrant entrant, int millis, int laps) {
        return new SessionRow(entrant, OptionalInt.empty(), OptionalInt.of(millis), OptionalInt.empty(), laps);
    }

    private static int lap(int driver, int noise, Random random) {
        return 90_000 + driver * 90 + (int) (random.nextGaussian() * noise);
    }
}
