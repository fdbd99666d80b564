package dev.pitwall.f1.prediction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who will take part in a qualifying, judged by what is known before it.
 *
 * <p>Rule: per team the two drivers whose last session of the weekend was the latest; between equals those who ran more sessions, then the
 * more laps, then the driver id. So a reserve who gave his car back after FP1 is out, and a substitute who came in for FP3 is in. A car
 * that no list of the weekend has is given to whoever raced it last in the same season: the lists name those who drove, and a driver who
 * could not is not gone. Without any practice the field is that of the last race.
 *
 * @param drivers sorted by driver id, so that every sum over them has one order
 */
record Field(List<Entrant> drivers, List<MissingDriver> missing) {
    private static final int CARS = 2;

    Field {
        drivers =
                drivers.stream().sorted(Comparator.comparing(Entrant::driverId)).toList();
        missing = List.copyOf(missing);
    }

    static Field of(Weekend upcoming, Optional<Weekend> last) {
        if (upcoming.sessions().stream().allMatch(session -> session.rows().isEmpty())) {
            return new Field(last.map(Field::racersOf).orElse(List.of()), List.of());
        }
        Map<String, Presence> byDriver = new LinkedHashMap<>();
        for (SessionResult session : upcoming.sessions()) {
            for (SessionRow row : session.rows()) {
                byDriver.merge(
                        row.entrant().driverId(),
                        new Presence(row.entrant(), session.session(), 1, row.laps()),
                        Presence::plus);
            }
        }
        Map<String, Integer> cars = new HashMap<>();
        List<Entrant> drivers = new ArrayList<>();
        List<MissingDriver> missing = new ArrayList<>();
        for (Presence presence :
                byDriver.values().stream().sorted(Presence.LIKELIEST).toList()) {
            if (cars.merge(presence.entrant().teamId(), 1, Integer::sum) <= CARS) {
                drivers.add(presence.entrant());
            } else {
                missing.add(new MissingDriver(presence.entrant(), presence.reason()));
            }
        }
        for (Entrant racer : racersOfSeason(upcoming, last)) {
            if (!byDriver.containsKey(racer.driverId()) && cars.merge(racer.teamId(), 1, Integer::sum) <= CARS) {
                drivers.add(racer);
            }
        }
        return new Field(drivers, missing);
    }

    /** Best laps of that session by driver, of this field only: a reserve's lap moves nobody's gap. */
    Map<String, Integer> lapsIn(SessionResult session) {
        Map<String, Integer> laps = new TreeMap<>();
        for (SessionRow row : session.rows()) {
            String id = row.entrant().driverId();
            if (drivers.stream().anyMatch(driver -> driver.driverId().equals(id))) {
                row.bestLapMillis().ifPresent(millis -> laps.put(id, millis));
            }
        }
        return laps;
    }

    /** Who raced; before the race is known, who qualified. */
    static List<Entrant> racersOf(Weekend last) {
        return last.race().isEmpty()
                ? last.qualifying().stream().map(QualifyingRow::entrant).toList()
                : last.race().stream().map(RaceRow::entrant).toList();
    }

    private static List<Entrant> racersOfSeason(Weekend upcoming, Optional<Weekend> last) {
        return last.filter(one -> one.key().season() == upcoming.key().season())
                .map(Field::racersOf)
                .orElse(List.of());
    }

    private record Presence(Entrant entrant, WeekendSession latest, int sessions, int laps) {
        static final Comparator<Presence> LIKELIEST = Comparator.comparing(Presence::latest)
                .thenComparingInt(Presence::sessions)
                .thenComparingInt(Presence::laps)
                .reversed()
                .thenComparing(presence -> presence.entrant().driverId());

        Presence plus(Presence later) {
            return new Presence(later.entrant, later.latest, sessions + later.sessions, laps + later.laps);
        }

        String reason() {
            return "%s of %s ran last in %s, and two drivers of the team were preferred: they ran later or more"
                    .formatted(entrant.name(), entrant.team(), latest);
        }
    }
}
