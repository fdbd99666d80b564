package dev.pitwall.f1.demo;

import static dev.pitwall.f1.demo.JsonText.object;

import dev.pitwall.f1.timing.LapTime;
import dev.pitwall.f1.timing.SessionKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The demonstration's answers in the layout of Ergast, which Jolpica keeps. */
final class ErgastAnswers {

    private static final Pattern PATH =
            Pattern.compile("(?:(\\d{4})(?:/(\\d{1,2}))?/)?([a-z]+)\\.json|(\\d{4})(?:/(\\d{1,2}))?\\.json");

    private static final int[] RACE_POINTS = {25, 18, 15, 12, 10, 8, 6, 4, 2, 1};
    private static final int[] SPRINT_POINTS = {8, 7, 6, 5, 4, 3, 2, 1};

    private ErgastAnswers() {}

    /**
     * @param path below the base, {@code 2024/3/qualifying.json}
     * @return empty for a path that the API does not know
     */
    static Optional<String> answer(String path, int limit, int offset, Instant now, int firstSeason) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<Integer> season = number(parts.group(1)).or(() -> number(parts.group(4)));
        Optional<Integer> round = number(parts.group(2)).or(() -> number(parts.group(5)));
        String resource = parts.group(3) == null ? "races" : parts.group(3);
        Page page = new Page(path, limit, offset);
        int lastSeason = DemoCalendar.begunLast(now).key().season();
        List<DemoWeekend> weekends = IntStream.rangeClosed(firstSeason, lastSeason)
                .filter(year -> season.isEmpty() || season.get() == year)
                .boxed()
                .flatMap(year -> DemoCalendar.season(year).stream())
                .filter(weekend ->
                        round.isEmpty() || round.get() == weekend.key().round())
                .toList();
        return switch (resource) {
            case "races" -> Optional.of(races(page, season, round, weekends));
            case "qualifying" ->
                Optional.of(results(page, season, round, weekends, SessionKind.Q, "QualifyingResults", now));
            case "results" -> Optional.of(results(page, season, round, weekends, SessionKind.R, "Results", now));
            case "sprint" ->
                Optional.of(results(page, season, round, weekends, SessionKind.SPRINT, "SprintResults", now));
            case "seasons" ->
                Optional.of(page.of(
                        "SeasonTable",
                        "Seasons",
                        object(),
                        IntStream.rangeClosed(firstSeason, lastSeason)
                                .<Object>mapToObj(year -> object("season", Integer.toString(year), "url", ""))
                                .toList()));
            case "drivers" -> Optional.of(page.of("DriverTable", "Drivers", table(season, round), drivers(weekends)));
            case "constructors" ->
                Optional.of(page.of(
                        "ConstructorTable",
                        "Constructors",
                        table(season, round),
                        DemoTeam.ALL.stream()
                                .<Object>map(ErgastAnswers::constructor)
                                .toList()));
            case "circuits" ->
                Optional.of(page.of(
                        "CircuitTable",
                        "Circuits",
                        table(season, round),
                        weekends.stream()
                                .<Object>map(weekend -> circuit(weekend.circuit()))
                                .distinct()
                                .toList()));
            default -> Optional.empty();
        };
    }

    private static String races(
            Page page, Optional<Integer> season, Optional<Integer> round, List<DemoWeekend> weekends) {
        List<Object> races = weekends.stream()
                .<Object>map(weekend -> {
                    Map<String, Object> race = race(weekend);
                    weekend.sessions().stream()
                            .filter(kind -> kind != SessionKind.R)
                            .forEach(kind -> race.put(sessionKey(kind), when(weekend, kind)));
                    return race;
                })
                .toList();
        return page.of("RaceTable", "Races", table(season, round), races);
    }

    /** The page is cut out of all entries, and a race whose entries it cuts stands on both pages. */
    private static String results(
            Page page,
            Optional<Integer> season,
            Optional<Integer> round,
            List<DemoWeekend> weekends,
            SessionKind kind,
            String key,
            Instant now) {
        int seen = 0;
        List<Object> races = new ArrayList<>();
        for (DemoWeekend weekend : weekends) {
            if (!weekend.sessions().contains(kind) || weekend.published(kind).isAfter(now)) {
                continue;
            }
            // A race is simulated only if the page reaches it.
            int first = Math.max(0, page.offset() - seen);
            int last = Math.min(DemoField.SEATS, page.offset() + page.limit() - seen);
            if (first < last) {
                Map<String, Object> race = race(weekend);
                race.put(key, entries(Simulation.run(weekend, kind)).subList(first, last));
                races.add(race);
            }
            seen += DemoField.SEATS;
        }
        return page.of("RaceTable", "Races", table(season, round), races, seen);
    }

    private static List<Object> entries(DemoSession session) {
        List<Object> entries = new ArrayList<>();
        for (int place = 0; place < session.entrants().size(); place++) {
            DemoEntrant entrant = session.entrants().get(place);
            Map<String, Object> entry = object(
                    "number", Integer.toString(entrant.driver().number()),
                    "position", Integer.toString(place + 1));
            if (session.isRace()) {
                addRace(entry, session, entrant, place);
            } else {
                entry.put("Driver", driver(entrant.driver()));
                entry.put("Constructor", constructor(entrant.team()));
                for (int part = 0; part < entrant.parts().size(); part++) {
                    int best = entrant.best(part);
                    entry.put(
                            "Q" + (part + 1),
                            best == Integer.MAX_VALUE
                                    ? ""
                                    : LapTime.ofMillis(best).format());
                }
            }
            entries.add(entry);
        }
        return entries;
    }

    private static void addRace(Map<String, Object> entry, DemoSession session, DemoEntrant entrant, int place) {
        int[] points = session.kind() == SessionKind.SPRINT ? SPRINT_POINTS : RACE_POINTS;
        boolean finished = entrant.laps().size() == RaceSimulation.laps(session.kind());
        entry.put("positionText", finished ? Integer.toString(place + 1) : "R");
        entry.put("points", finished && place < points.length ? Integer.toString(points[place]) : "0");
        entry.put("Driver", driver(entrant.driver()));
        entry.put("Constructor", constructor(entrant.team()));
        SessionKind gridSession = session.kind() == SessionKind.SPRINT ? SessionKind.SQ : SessionKind.Q;
        List<DemoDriver> grid = Simulation.run(session.weekend(), gridSession).entrants().stream()
                .map(DemoEntrant::driver)
                .toList();
        entry.put("grid", Integer.toString(grid.indexOf(entrant.driver()) + 1));
        entry.put("laps", Integer.toString(entrant.laps().size()));
        entry.put("status", finished ? "Finished" : "Retired");
        if (finished) {
            long time = RaceSimulation.finish(entrant) - DemoSession.START_MILLIS;
            long winner = RaceSimulation.finish(session.entrants().get(0)) - DemoSession.START_MILLIS;
            String text = place == 0
                    ? LapTime.ofMillis(Math.toIntExact(time)).format()
                    : "+"
                            + LapTime.ofMillis(Math.toIntExact(Math.max(1, time - winner)))
                                    .format();
            entry.put("Time", object("millis", Long.toString(time), "time", text));
        }
    }

    private static List<Object> drivers(List<DemoWeekend> weekends) {
        Set<DemoDriver> drivers = new LinkedHashSet<>();
        for (DemoWeekend weekend : weekends) {
            DemoField field = DemoField.of(weekend.key().season());
            for (int seat = 0; seat < DemoField.SEATS; seat++) {
                drivers.add(field.driver(weekend, false, seat));
            }
        }
        return drivers.stream().<Object>map(ErgastAnswers::driver).toList();
    }

    private static Map<String, Object> race(DemoWeekend weekend) {
        Map<String, Object> race = object(
                "season", Integer.toString(weekend.key().season()),
                "round", Integer.toString(weekend.key().round()),
                "url", "",
                "raceName", weekend.circuit().grandPrix(),
                "Circuit", circuit(weekend.circuit()));
        race.putAll(when(weekend, SessionKind.R));
        return race;
    }

    private static Map<String, Object> circuit(DemoCircuit circuit) {
        return object(
                "circuitId", circuit.id(),
                "url", "",
                "circuitName", circuit.name(),
                "Location",
                        object(
                                "lat", Double.toString(circuit.latitude()),
                                "long", Double.toString(circuit.longitude()),
                                "locality", circuit.place(),
                                "country", circuit.country()));
    }

    private static Map<String, Object> driver(DemoDriver driver) {
        return object(
                "driverId", driver.id(),
                "permanentNumber", Integer.toString(driver.number()),
                "code", driver.code(),
                "url", "",
                "givenName", driver.given(),
                "familyName", driver.family(),
                "dateOfBirth", "",
                "nationality", "");
    }

    private static Map<String, Object> constructor(DemoTeam team) {
        return object("constructorId", team.id(), "url", "", "name", team.name(), "nationality", "");
    }

    private static Map<String, Object> when(DemoWeekend weekend, SessionKind kind) {
        String start = weekend.start(kind).toString();
        return object("date", start.substring(0, 10), "time", start.substring(11));
    }

    private static String sessionKey(SessionKind kind) {
        return switch (kind) {
            case FP1 -> "FirstPractice";
            case FP2 -> "SecondPractice";
            case FP3 -> "ThirdPractice";
            case SQ -> "SprintQualifying";
            case SPRINT -> "Sprint";
            case Q -> "Qualifying";
            case R -> "Race";
        };
    }

    private static Map<String, Object> table(Optional<Integer> season, Optional<Integer> round) {
        Map<String, Object> table = new LinkedHashMap<>();
        season.ifPresent(year -> table.put("season", year.toString()));
        round.ifPresent(number -> table.put("round", number.toString()));
        return table;
    }

    private static Optional<Integer> number(String digits) {
        return Optional.ofNullable(digits).map(Integer::parseInt);
    }

    /** The part of an answer that was asked for. */
    private record Page(String path, int limit, int offset) {

        String of(String table, String list, Map<String, Object> head, List<Object> all) {
            List<Object> cut = all.subList(Math.min(offset, all.size()), Math.min(offset + limit, all.size()));
            return of(table, list, head, cut, all.size());
        }

        String of(String table, String list, Map<String, Object> head, List<Object> cut, int total) {
            Map<String, Object> content = new LinkedHashMap<>(head);
            content.put(list, cut);
            return JsonText.of(object(
                    "MRData",
                    object(
                            "xmlns",
                            "",
                            "series",
                            "f1",
                            "url",
                            "/demo/jolpica/ergast/f1/" + path,
                            "limit",
                            Integer.toString(limit),
                            "offset",
                            Integer.toString(offset),
                            "total",
                            Integer.toString(total),
                            table,
                            content)));
        }
    }
}
