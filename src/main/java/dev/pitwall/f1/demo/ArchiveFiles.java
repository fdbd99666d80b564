package dev.pitwall.f1.demo;

import static dev.pitwall.f1.demo.JsonText.object;

import dev.pitwall.f1.timing.LapTime;
import dev.pitwall.f1.timing.SessionKind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The files of the demonstration's timing archive: what a path holds at a moment. Sessions to come have no files yet. */
final class ArchiveFiles {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private ArchiveFiles() {}

    /**
     * @param path below the archive's base: {@code 2024/Index.json}, {@code 2024/2024-03-02_…/2024-03-01_Practice_3/TimingData.jsonStream}
     */
    static Optional<byte[]> file(String path, Instant now, int firstSeason) {
        String[] parts = path.split("/");
        if (!parts[0].matches("\\d{4}") || Integer.parseInt(parts[0]) < firstSeason) {
            return Optional.empty();
        }
        int season = Integer.parseInt(parts[0]);
        if (parts.length == 2 && parts[1].equals("Index.json")) {
            return index(season, now);
        }
        if (parts.length != 4) {
            return Optional.empty();
        }
        for (DemoWeekend weekend : DemoCalendar.season(season)) {
            for (SessionKind kind : weekend.sessions()) {
                if (!weekend.published(kind).isAfter(now) && path.startsWith(folder(weekend, kind))) {
                    return topic(Simulation.run(weekend, kind), parts[3]);
                }
            }
        }
        return Optional.empty();
    }

    /** A weekend is listed when it begins, and a session has a path when it is published. */
    private static Optional<byte[]> index(int season, Instant now) {
        List<Object> meetings = new ArrayList<>();
        for (DemoWeekend weekend : DemoCalendar.season(season)) {
            if (weekend.start(SessionKind.FP1).isAfter(now)) {
                break;
            }
            Map<String, Object> meeting = meeting(weekend);
            List<Object> sessions = new ArrayList<>();
            for (SessionKind kind : weekend.sessions()) {
                Map<String, Object> session = sessionInfo(weekend, kind);
                if (weekend.published(kind).isAfter(now)) {
                    session.remove("Path");
                }
                sessions.add(session);
            }
            Map<String, Object> entry = object("Sessions", sessions);
            entry.putAll(meeting);
            meetings.add(entry);
        }
        return meetings.isEmpty()
                ? Optional.empty()
                : Optional.of(bytes("\uFEFF" + JsonText.of(object("Year", season, "Meetings", meetings))));
    }

    private static Optional<byte[]> topic(DemoSession session, String fileName) {
        return switch (fileName) {
            case "SessionInfo.jsonStream" -> Optional.of(info(session));
            case "SessionStatus.jsonStream" -> Optional.of(status(session));
            case "DriverList.jsonStream" -> Optional.of(drivers(session));
            case "TimingData.jsonStream" -> Optional.of(TimingStream.of(session));
            case "TimingAppData.jsonStream" -> Optional.of(stints(session));
            case "TrackStatus.jsonStream" ->
                Optional.of(new StreamWriter()
                        .at(8_451, object("Status", "1", "Message", "AllClear"))
                        .bytes());
            case "RaceControlMessages.jsonStream" -> Optional.of(raceControl(session));
            case "WeatherData.jsonStream" -> Optional.of(weather(session));
            default -> Optional.empty();
        };
    }

    private static byte[] info(DemoSession session) {
        Map<String, Object> info =
                object("Meeting", meeting(session.weekend()), "ArchiveStatus", object("Status", "Complete"));
        info.putAll(sessionInfo(session.weekend(), session.kind()));
        return new StreamWriter().at(0, info).bytes();
    }

    private static byte[] status(DemoSession session) {
        long end = end(session);
        return new StreamWriter()
                .at(5_037, object("Status", "Inactive"))
                .at(DemoSession.START_MILLIS, object("Status", "Started"))
                .at(end, object("Status", "Finished"))
                .at(end + 120_000, object("Status", "Finalised"))
                .at(end + 240_000, object("Status", "Ends"))
                .bytes();
    }

    private static byte[] drivers(DemoSession session) {
        Map<String, Object> list = new LinkedHashMap<>();
        int line = 0;
        for (DemoEntrant entrant : session.entrants()) {
            DemoDriver driver = entrant.driver();
            line++;
            list.put(
                    Integer.toString(driver.number()),
                    object(
                            "RacingNumber", Integer.toString(driver.number()),
                            "BroadcastName",
                                    driver.given().charAt(0) + " "
                                            + driver.family().toUpperCase(Locale.ROOT),
                            "FullName", driver.screenName(),
                            "Tla", driver.code(),
                            "Line", line,
                            "TeamName", entrant.team().name(),
                            "TeamColour", entrant.team().colour(),
                            "FirstName", driver.given(),
                            "LastName", driver.family()));
        }
        return new StreamWriter().at(6_018, list).bytes();
    }

    private static byte[] stints(DemoSession session) {
        StreamWriter stream = new StreamWriter();
        Map<String, Object> none = new LinkedHashMap<>();
        session.entrants()
                .forEach(entrant -> none.put(Integer.toString(entrant.driver().number()), object("Stints", List.of())));
        stream.at(6_020, object("Lines", none));
        for (DemoEntrant entrant : session.entrants()) {
            String number = Integer.toString(entrant.driver().number());
            int begun = -1;
            for (DemoLap lap : entrant.laps()) {
                if (lap.stint() != begun) {
                    begun = lap.stint();
                    stream.at(
                            lap.startMillis() + 5_000,
                            stint(
                                    number,
                                    begun,
                                    object(
                                            "LapFlags",
                                            0,
                                            "Compound",
                                            lap.tyre().name(),
                                            "New",
                                            "true",
                                            "TyresNotChanged",
                                            "0",
                                            "TotalLaps",
                                            0,
                                            "StartLaps",
                                            0)));
                }
                Map<String, Object> change = object("TotalLaps", lap.tyreLaps() + 1);
                if (lap.timed()) {
                    change.put("LapTime", LapTime.ofMillis(lap.millis()).format());
                    change.put("LapNumber", lap.number());
                }
                stream.at(lap.endMillis() + 300, stint(number, begun, change));
            }
        }
        return stream.bytes();
    }

    private static Map<String, Object> stint(String number, int stint, Map<String, Object> change) {
        return object("Lines", object(number, object("Stints", object(Integer.toString(stint), change))));
    }

    private static byte[] raceControl(DemoSession session) {
        StreamWriter stream = new StreamWriter()
                .at(
                        DemoSession.START_MILLIS,
                        object(
                                "Messages",
                                List.of(object(
                                        "Utc", utc(session, DemoSession.START_MILLIS),
                                        "Category", "Flag",
                                        "Flag", "GREEN",
                                        "Scope", "Track",
                                        "Message", "GREEN LIGHT - PIT EXIT OPEN"))));
        record Deletion(DemoDriver driver, DemoLap lap) {}
        List<Deletion> deletions = session.entrants().stream()
                .flatMap(entrant -> entrant.laps().stream()
                        .filter(DemoLap::deleted)
                        .map(lap -> new Deletion(entrant.driver(), lap)))
                .sorted(java.util.Comparator.comparingLong(
                        deletion -> deletion.lap().endMillis()))
                .toList();
        int message = 1;
        for (Deletion deletion : deletions) {
            long at = deletion.lap().endMillis() + 19_000;
            String words = "CAR " + deletion.driver().number() + " ("
                    + deletion.driver().code() + ") TIME "
                    + LapTime.ofMillis(deletion.lap().millis()).format() + " DELETED - TRACK LIMITS AT TURN "
                    + (1 + deletion.lap().millis() % 12);
            stream.at(
                    at,
                    object(
                            "Messages",
                            object(
                                    Integer.toString(message++),
                                    object("Utc", utc(session, at), "Category", "Other", "Message", words))));
        }
        return stream.bytes();
    }

    private static byte[] weather(DemoSession session) {
        StreamWriter stream = new StreamWriter();
        Chance chance =
                Chance.of("weather", session.weekend().index(), session.kind().ordinal());
        double air = chance.between(14, 31);
        double track = session.wet() ? air + 1 : air + chance.between(6, 18);
        for (long millis = 9_121; millis < end(session); millis += 300_000) {
            air += chance.bell() * 0.2;
            track += chance.bell() * 0.3;
            stream.at(
                    millis,
                    object(
                            "AirTemp", tenth(air),
                            "Humidity", tenth(session.wet() ? 88 : 45 + chance.bell()),
                            "Pressure", tenth(1004 + chance.bell() * 0.2),
                            "Rainfall", session.wet() ? "1" : "0",
                            "TrackTemp", tenth(track),
                            "WindDirection", Integer.toString(chance.below(360)),
                            "WindSpeed", tenth(1 + chance.loss())));
        }
        return stream.bytes();
    }

    private static Map<String, Object> meeting(DemoWeekend weekend) {
        return object(
                "Key", 9_000 + weekend.index(),
                "Code", "DEMO",
                "Number", weekend.key().round(),
                "Location", weekend.circuit().place(),
                "OfficialName",
                        "DEMONSTRATION " + weekend.circuit().grandPrix().toUpperCase(Locale.ROOT) + " "
                                + weekend.key().season(),
                "Name", weekend.circuit().grandPrix(),
                "Country",
                        object("Key", 0, "Code", "", "Name", weekend.circuit().country()),
                "Circuit", object("Key", 0, "ShortName", weekend.circuit().place()));
    }

    private static Map<String, Object> sessionInfo(DemoWeekend weekend, SessionKind kind) {
        Map<String, Object> session = object("Key", weekend.index() * 10 + kind.ordinal(), "Type", type(kind));
        if (kind.isPractice()) {
            session.put("Number", kind.ordinal() + 1);
        }
        session.put("Name", name(kind));
        session.put("StartDate", local(weekend.start(kind)));
        session.put("EndDate", local(weekend.start(kind).plus(weekend.length(kind))));
        session.put("GmtOffset", "01:00:00");
        session.put("Path", folder(weekend, kind));
        return session;
    }

    static String folder(DemoWeekend weekend, SessionKind kind) {
        return weekend.key().season() + "/" + weekend.raceDate() + "_"
                + weekend.circuit().grandPrix().replace(' ', '_') + "/"
                + local(weekend.start(kind)).substring(0, 10) + "_" + name(kind).replace(' ', '_') + "/";
    }

    private static String type(SessionKind kind) {
        return switch (kind) {
            case FP1, FP2, FP3 -> "Practice";
            case SQ, Q -> "Qualifying";
            case SPRINT, R -> "Race";
        };
    }

    private static String name(SessionKind kind) {
        return switch (kind) {
            case FP1 -> "Practice 1";
            case FP2 -> "Practice 2";
            case FP3 -> "Practice 3";
            case SQ -> "Sprint Qualifying";
            case SPRINT -> "Sprint";
            case Q -> "Qualifying";
            case R -> "Race";
        };
    }

    private static long end(DemoSession session) {
        long planned = DemoSession.START_MILLIS
                + session.weekend().length(session.kind()).toMillis();
        long lastLap = session.entrants().stream()
                .flatMap(entrant -> entrant.laps().stream())
                .mapToLong(DemoLap::endMillis)
                .max()
                .orElse(planned);
        return Math.max(planned, lastLap + 30_000);
    }

    private static String local(Instant at) {
        return LOCAL.format(LocalDateTime.ofInstant(at.plus(DemoWeekend.LOCAL_OFFSET), ZoneOffset.UTC));
    }

    private static String utc(DemoSession session, long millis) {
        return LOCAL.format(LocalDateTime.ofInstant(
                session.weekend().start(session.kind()).plusMillis(millis - DemoSession.START_MILLIS), ZoneOffset.UTC));
    }

    private static String tenth(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
