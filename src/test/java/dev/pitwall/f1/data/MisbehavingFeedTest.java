package dev.pitwall.f1.data;

import static dev.pitwall.f1.timing.http.LoopbackServer.ok;
import static dev.pitwall.f1.timing.http.LoopbackServer.stalled;
import static dev.pitwall.f1.timing.http.LoopbackServer.status;
import static dev.pitwall.f1.timing.http.LoopbackServer.truncated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.f1.timing.Readiness;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.f1.timing.archive.TimingArchive;
import dev.pitwall.f1.timing.http.FeedClient;
import dev.pitwall.f1.timing.http.KeptAnswers;
import dev.pitwall.f1.timing.http.LoopbackServer;
import dev.pitwall.f1.timing.http.RequestPace;
import dev.pitwall.f1.timing.http.RetryPolicy;
import dev.pitwall.f1.timing.jolpica.Jolpica;
import dev.pitwall.f1.timing.live.Freshness;
import dev.pitwall.f1.timing.live.LiveTimingSource;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.definition.SensorContext;
import dev.pitwall.orchestration.definition.SensorResult;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The qualifying of a weekend whose API misbehaves, and the sensor that waits for it. */
class MisbehavingFeedTest {

    private static final WeekendKey WEEKEND = new WeekendKey(2020, 5);
    private static final String QUALIFYING = "/2020/5/qualifying.json?limit=100&offset=0";
    private static final JobDefinition<WeekendConfig> LOAD =
            JobDefinition.of("load_job", "Loads.", WeekendConfig.LATEST);
    private static final RetryPolicy WITHOUT_WAITS =
            new RetryPolicy(3, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(5));

    private static final String SEASONS = "{\"MRData\":{\"total\":\"1\",\"limit\":\"100\",\"SeasonTable\":{\"Seasons\":"
            + "[{\"season\":\"2020\"}]}}}";
    private static final String CALENDAR =
            "{\"MRData\":{\"limit\":\"100\",\"offset\":\"0\",\"total\":\"1\",\"RaceTable\":"
                    + "{\"season\":\"2020\",\"Races\":[{\"season\":\"2020\",\"round\":\"5\",\"raceName\":\"70th Anniversary Grand Prix\","
                    + "\"Circuit\":{\"circuitId\":\"silverstone\",\"circuitName\":\"Silverstone Circuit\",\"Location\":{\"lat\":\"52.0786\","
                    + "\"long\":\"-1.01694\",\"locality\":\"Silverstone\",\"country\":\"UK\"}},\"date\":\"2020-08-09\",\"time\":\"13:10:00Z\"}]}}}";
    private static final String RESULT =
            "{\"MRData\":{\"limit\":\"100\",\"offset\":\"0\",\"total\":\"1\",\"RaceTable\":{\"season\":"
                    + "\"2020\",\"Races\":[{\"season\":\"2020\",\"round\":\"5\",\"raceName\":\"70th Anniversary Grand Prix\",\"date\":"
                    + "\"2020-08-09\",\"QualifyingResults\":[{\"number\":\"77\",\"position\":\"1\",\"Driver\":{\"driverId\":\"bottas\",\"code\":"
                    + "\"BOT\",\"givenName\":\"Valtteri\",\"familyName\":\"Bottas\"},\"Constructor\":{\"constructorId\":\"mercedes\",\"name\":"
                    + "\"Mercedes\"},\"Q1\":\"1:26.738\",\"Q2\":\"1:25.785\",\"Q3\":\"1:25.154\"}]}]}}}";
    private static final String NOTHING_YET =
            "{\"MRData\":{\"limit\":\"100\",\"offset\":\"0\",\"total\":\"0\",\"RaceTable\":{\"season\":\"2020\",\"Races\":[]}}}";

    private final KeptAnswers store = new KeptAnswers();

    static Stream<Arguments> misbehaviours() {
        return Stream.of(
                misbehaves("truncated", truncated("{\"MRData\":"), Readiness.Unreachable.class, "is unreachable"),
                misbehaves(
                        "429 with Retry-After",
                        status(429, "", "Retry-After", "120"),
                        Readiness.RateLimited.class,
                        "too many requests; it may be asked again in 120 s"),
                misbehaves(
                        "429 without Retry-After",
                        status(429, ""),
                        Readiness.RateLimited.class,
                        "too many requests; it is asked again at the next tick"),
                misbehaves("500", status(500, "oops"), Readiness.Unreachable.class, "status 500"),
                misbehaves("403", status(403, "no"), Readiness.Blocked.class, "refuses this server (status 403)"),
                misbehaves(
                        "HTML",
                        status(200, "<!DOCTYPE html><html>Just a moment</html>"),
                        Readiness.Blocked.class,
                        "refuses this server (status 200)"),
                misbehaves("401", status(401, ""), Readiness.LockedOut.class, "locked while a session is live"),
                misbehaves("wrong JSON", ok("{\"MRData\":[1,2]}"), Readiness.ChangedFormat.class, "in another format"),
                misbehaves("half JSON", ok("{\"MRData\":{\"li"), Readiness.ChangedFormat.class, "in another format"),
                misbehaves("slow", stalled(), Readiness.Unreachable.class, "no whole answer within"),
                misbehaves("empty", ok(""), Readiness.ChangedFormat.class, "found an empty answer"),
                misbehaves("no rows", ok(NOTHING_YET), Readiness.NotPublished.class, "is not published yet"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misbehaviours")
    void
            truncated_429_with_and_without_retry_after_500_403_html_401_wrong_json_slow_and_empty_each_give_their_readiness_and_tick_and_lose_nothing(
                    String name, LoopbackServer.Answer misbehaviour, Class<? extends Readiness> named, String words)
                    throws IOException {
        try (LoopbackServer server = server()) {
            // 300 ms are too short for a busy machine, and needed only where nothing comes.
            LiveTimingSource source =
                    source(server.base(), name.equals("slow") ? Duration.ofMillis(300) : Duration.ofSeconds(10));
            source.calendar(2020);
            server.answer(QUALIFYING, misbehaviour);

            Readiness readiness = source.readiness(WEEKEND, SessionKind.Q);
            assertThat(readiness).isInstanceOf(named);
            assertThat(readiness.sentence() + "; " + readiness.next()).contains(words);
            assertThat(tick(source)).contains(readiness.sentence());

            boolean whole = !List.of("truncated", "slow").contains(name);
            assertThat(store.answers.stream()
                            .filter(answer -> answer.address().toString().endsWith(QUALIFYING))
                            .count())
                    .as("answers kept as they came")
                    .matches(kept -> whole ? kept > 0 : kept == 0);

            server.answer(QUALIFYING, ok(RESULT));
            assertThat(tick(source(server.base(), Duration.ofSeconds(10))))
                    .isEqualTo("requested 2020-70th-anniversary-q");
        }
    }

    @Test
    void a_wrong_clock_of_the_server_does_not_make_us_wait_for_years() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> serveInTheYear2031(socket));
            thread.start();
            LiveTimingSource source =
                    source(URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/"), Duration.ofSeconds(10));

            Readiness readiness = source.readiness(WEEKEND, SessionKind.Q);

            assertThat(readiness).isInstanceOf(Readiness.RateLimited.class);
            assertThat(readiness.next()).isEqualTo("it may be asked again in 90 s");
            assertThat(tick(source)).contains(readiness.sentence());
        }
    }

    /** What the tick says: the reason of a skip, the error of a failure, or the key of the run that is requested. */
    private static String tick(LiveTimingSource source) {
        PublishedSessionSensor sensor =
                new PublishedSessionSensor(nothingInTheWay(), source, List.of(SessionKind.Q), LOAD);
        try {
            return sensor.evaluate(
                            new SensorContext(Optional.empty(), source.clock().instant()))
                    .fold(
                            requested -> "requested " + key(requested),
                            announced -> "announced",
                            SensorResult.Skipped::reason,
                            SensorResult.Acted::summary);
        } catch (TimingTroubleException trouble) {
            return trouble.getMessage();
        }
    }

    private static String key(SensorResult.Requested requested) {
        return requested.requests().stream()
                .map(RunRequest::runKey)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static DataReadiness nothingInTheWay() {
        return new DataReadiness() {
            @Override
            public Optional<String> obstacle() {
                return Optional.empty();
            }
        };
    }

    private static LoopbackServer server() throws IOException {
        return new LoopbackServer()
                .answer("/seasons.json?limit=100", ok(SEASONS))
                .answer("/2020.json?limit=100&offset=0", ok(CALENDAR));
    }

    private LiveTimingSource source(URI base, Duration limit) {
        FeedClient client = new FeedClient(limit, WITHOUT_WAITS, RequestPace.unlimited(), store, false);
        Clock evening = Clock.fixed(Instant.parse("2020-08-09T16:00:00Z"), ZoneOffset.UTC);
        return new LiveTimingSource(
                "live",
                false,
                evening,
                new Jolpica(client, base),
                new TimingArchive(client, base),
                new Freshness(Duration.ofHours(1), Duration.ofMinutes(1)),
                evening);
    }

    private static Arguments misbehaves(
            String name, LoopbackServer.Answer answer, Class<? extends Readiness> readiness, String words) {
        return Arguments.of(name, answer, readiness, words);
    }

    /** The small server of the JDK sets Date by itself, so this one speaks for itself. */
    private static void serveInTheYear2031(ServerSocket socket) {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                String request = firstLine(connection.getInputStream());
                String body = request.contains("/seasons") ? SEASONS : CALENDAR;
                String answer = request.contains("qualifying")
                        ? "HTTP/1.1 429 Too Many Requests\r\nDate: Wed, 01 Jan 2031 00:00:00 GMT\r\n"
                                + "Retry-After: Wed, 01 Jan 2031 00:01:30 GMT\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        : "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                                + "\r\nConnection: close\r\n\r\n" + body;
                connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                connection.getOutputStream().flush();
            } catch (IOException closed) {
                // The client hung up, or the test has ended.
            }
        }
    }

    private static String firstLine(InputStream in) throws IOException {
        byte[] bytes = new byte[8192];
        int length = in.read(bytes);
        String head = new String(bytes, 0, Math.max(0, length), StandardCharsets.US_ASCII);
        return head.lines().findFirst().orElse("");
    }
}
