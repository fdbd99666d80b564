package dev.pitwall.f1.timing.archive;

import static dev.pitwall.f1.timing.http.LoopbackServer.ok;

import dev.pitwall.f1.timing.RealData;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.f1.timing.http.FeedClient;
import dev.pitwall.f1.timing.http.LoopbackServer;
import dev.pitwall.f1.timing.http.RequestPace;
import dev.pitwall.f1.timing.http.RetryPolicy;
import dev.pitwall.f1.timing.jolpica.Jolpica;
import dev.pitwall.f1.timing.live.Freshness;
import dev.pitwall.f1.timing.live.LiveTimingSource;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The recorded sessions on loopback, at the addresses and in the files of the archive, with a calendar of their three weekends. */
public final class RecordedArchive implements AutoCloseable {

    /** 2020-5 practice 2. */
    public static final WeekendKey ANNIVERSARY = new WeekendKey(2020, 5);

    /** 2024-7 qualifying. */
    public static final WeekendKey IMOLA = new WeekendKey(2024, 7);

    /** 2024-12 practice 1, from its minute 20 on. */
    public static final WeekendKey SILVERSTONE = new WeekendKey(2024, 12);

    private static final String ANNIVERSARY_PATH = "2020/2020-08-09_70th_Anniversary_Grand_Prix/2020-08-07_Practice_2/";
    private static final String IMOLA_PATH = "2024/2024-05-19_Emilia_Romagna_Grand_Prix/2024-05-18_Qualifying/";
    private static final String SILVERSTONE_PATH = "2024/2024-07-07_British_Grand_Prix/2024-07-05_Practice_1/";
    private static final Clock LATER = Clock.fixed(Instant.parse("2024-12-31T00:00:00Z"), ZoneOffset.UTC);

    private final LoopbackServer server = new LoopbackServer();
    private final Map<WeekendKey, byte[]> timing = new HashMap<>();

    public RecordedArchive() throws IOException {
        jolpica();
        server.answer("/2020/Index.json", ok(index(session("Practice", "2", ANNIVERSARY_PATH))));
        server.answer(
                "/2024/Index.json",
                ok(index(session("Qualifying", "", IMOLA_PATH), session("Practice", "1", SILVERSTONE_PATH))));
        Path folder = RealData.file("sessions/2020-70th-anniversary-practice-2");
        for (Topic topic : Topic.values()) {
            serve(ANNIVERSARY, ANNIVERSARY_PATH, topic, Files.readAllBytes(folder.resolve(topic.fileName())));
        }
        serve(IMOLA, IMOLA_PATH, RecordedSession.linesOfQualifying2024());
        serve(SILVERSTONE, SILVERSTONE_PATH, RecordedSession.linesOfPractice2024());
    }

    /** A new one remembers nothing of what it was told. */
    public TimingSource source() {
        FeedClient client = new FeedClient(Duration.ofSeconds(30), RetryPolicy.USUAL, RequestPace.unlimited());
        return new LiveTimingSource(
                "live",
                false,
                LATER,
                new Jolpica(client, server.base()),
                new TimingArchive(client, server.base()),
                new Freshness(Duration.ofHours(1), Duration.ofMinutes(1)),
                LATER);
    }

    /**
     * How many laps of each driver the stream of times tells of, read by nothing of ours: in a practice and a qualifying
     * {@code NumberOfLaps} is the number of the lap that is driven. A recording that begins late begins within one; whose number stays
     * the same then has ended his last one before.
     */
    public Map<String, Integer> lapsToldOfEachDriver(WeekendKey weekend) {
        Map<String, Integer> first = new TreeMap<>();
        Map<String, Integer> laps = new TreeMap<>();
        for (String line : new String(timing.get(weekend), StandardCharsets.UTF_8).split("\r?\n")) {
            JsonValue drivers = line.isBlank()
                    ? null
                    : object(line.substring(line.indexOf('{'))).get("Lines");
            if (drivers instanceof JsonObject named) {
                named.forEach((number, told) -> {
                    if (told instanceof JsonObject driver && driver.containsKey("NumberOfLaps")) {
                        int lap = driver.getInt("NumberOfLaps");
                        int begun = Math.max(1, first.computeIfAbsent(number, begins -> lap));
                        laps.put(number, begun > 1 && lap == begun ? 0 : lap - begun + 1);
                    }
                });
            }
        }
        return laps;
    }

    @Override
    public void close() {
        server.close();
    }

    /** The recorders did not ask for the status; a session that is not over has no laps yet. */
    private void serve(WeekendKey weekend, String path, Map<Topic, List<StreamLine>> streams) {
        streams.forEach((topic, lines) -> serve(
                weekend,
                path,
                topic,
                topic == Topic.SESSION_STATUS
                        ? "02:00:00.000{\"Status\":\"Finalised\"}\r\n".getBytes(StandardCharsets.UTF_8)
                        : file(lines)));
    }

    private void serve(WeekendKey weekend, String path, Topic topic, byte[] file) {
        server.answer("/" + path + topic.fileName(), ok(file));
        if (topic == Topic.TIMING_DATA) {
            timing.put(weekend, file);
        }
    }

    private static byte[] file(List<StreamLine> lines) {
        StringBuilder text = new StringBuilder("\uFEFF");
        for (StreamLine line : lines) {
            Duration at = line.at().isNegative() ? Duration.ZERO : line.at();
            text.append(String.format(
                            "%02d:%02d:%02d.%03d",
                            at.toHours(), at.toMinutesPart(), at.toSecondsPart(), at.toMillisPart()))
                    .append(line.change())
                    .append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void jolpica() {
        server.answer("/seasons.json?limit=100", ok("""
                {"MRData":{"total":"2","limit":"100","SeasonTable":{"Seasons":[{"season":"2020"},{"season":"2024"}]}}}"""));
        calendar(2020, race(ANNIVERSARY, "70th Anniversary Grand Prix", "silverstone", "2020-08-09"));
        calendar(
                2024,
                race(IMOLA, "Emilia Romagna Grand Prix", "imola", "2024-05-19"),
                race(SILVERSTONE, "British Grand Prix", "silverstone", "2024-07-07"));
        for (int season : new int[] {2020, 2024}) {
            for (String table : new String[] {"qualifying", "sprint", "results"}) {
                server.answer("/" + season + "/" + table + ".json?limit=100&offset=0", ok(races(season)));
            }
        }
    }

    private void calendar(int season, String... races) {
        server.answer("/" + season + ".json?limit=100&offset=0", ok(races(season, races)));
    }

    private static String races(int season, String... races) {
        return "{\"MRData\":{\"limit\":\"100\",\"offset\":\"0\",\"total\":\"" + races.length
                + "\",\"RaceTable\":{\"season\":\"" + season + "\",\"Races\":[" + String.join(",", races) + "]}}}";
    }

    private static String race(WeekendKey weekend, String name, String circuit, String date) {
        return """
                {"season":"%d","round":"%d","raceName":"%s","date":"%s","time":"13:00:00Z","Circuit":{"circuitId":"%s",\
                "circuitName":"%s","Location":{"lat":"52.0","long":"-1.0","locality":"%s","country":"UK"}}}""".formatted(weekend.season(), weekend.round(), name, date, circuit, circuit, circuit);
    }

    private static String session(String type, String number, String path) {
        return """
                {"Sessions":[{"Type":"%s","Number":"%s","Name":"%s","Path":"%s"}],"Name":"Grand Prix"}""".formatted(type, number, type, path);
    }

    private static String index(String... meetings) {
        return "{\"Meetings\":[" + String.join(",", meetings) + "]}";
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
