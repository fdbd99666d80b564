package dev.pitwall.f1.timing.live;

import static dev.pitwall.f1.timing.http.LoopbackServer.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.f1.timing.PracticeRow;
import dev.pitwall.f1.timing.Readiness;
import dev.pitwall.f1.timing.RealData;
import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.TimingTable;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.f1.timing.archive.TimingArchive;
import dev.pitwall.f1.timing.archive.Topic;
import dev.pitwall.f1.timing.files.FilesTimingSource;
import dev.pitwall.f1.timing.http.FeedClient;
import dev.pitwall.f1.timing.http.LoopbackServer;
import dev.pitwall.f1.timing.http.RequestPace;
import dev.pitwall.f1.timing.http.RetryPolicy;
import dev.pitwall.f1.timing.jolpica.Jolpica;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The recorded session of 2020 behind real addresses. */
class LiveTimingSourceTest {

    private static final WeekendKey ANNIVERSARY = new WeekendKey(2020, 5);
    private static final String SESSION = "/2020/2020-08-09_70th_Anniversary_Grand_Prix/2020-08-07_Practice_2/";

    private LoopbackServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
        server.answer("/seasons.json?limit=100", ok(seasons()));
        server.answer("/2020.json?limit=100&offset=0", ok(sample("jolpica/ergast-2020-5-race.json")));
        server.answer("/2020/Index.json", ok(sample("f1-archive/Index.json")));
        Path folder = RealData.file("sessions/2020-70th-anniversary-practice-2");
        for (Topic topic : Topic.values()) {
            server.answer(SESSION + topic.fileName(), ok(Files.readAllBytes(folder.resolve(topic.fileName()))));
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_rows_of_a_recorded_practice_equal_those_of_the_folder_of_results() {
        List<PracticeRow> fromArchive = practice(source("2020-08-08T08:00:00Z"));
        List<PracticeRow> official = new FilesTimingSource(RealData.folder(), Clock.systemUTC())
                .rows(TimingTable.PRACTICE, RowScope.weekend(ANNIVERSARY)).remaining().stream()
                        .flatMap(item -> item.row().stream())
                        .filter(row -> row.session() == SessionKind.FP2)
                        .toList();

        assertThat(fromArchive)
                .extracting(LiveTimingSourceTest::essence)
                .isEqualTo(official.stream().map(LiveTimingSourceTest::essence).toList());
        assertThat(fromArchive).hasSize(20);
    }

    @Test
    void readiness_tells_published_not_listed_and_not_held() {
        LiveTimingSource source = source("2020-08-08T08:00:00Z");

        assertThat(source.readiness(ANNIVERSARY, SessionKind.FP2).sentence())
                .isEqualTo("practice 2 of the 2020 70th Anniversary Grand Prix is published, 20 rows");
        assertThat(source.readiness(ANNIVERSARY, SessionKind.FP3)).isInstanceOf(Readiness.NotPublished.class);
        assertThat(source.readiness(ANNIVERSARY, SessionKind.SPRINT)).isInstanceOf(Readiness.NotHeld.class);
        assertThat(source("2020-09-01T00:00:00Z").readiness(ANNIVERSARY, SessionKind.FP3))
                .isInstanceOf(Readiness.NotHeld.class);
    }

    @Test
    void a_session_under_way_is_incomplete() {
        server.answer(
                SESSION + "SessionStatus.jsonStream",
                ok("00:00:05.037{\"Status\":\"Inactive\"}\r\n00:07:49.370{\"Status\":\"Started\"}\r\n"));

        assertThat(source("2020-08-07T14:30:00Z")
                        .readiness(ANNIVERSARY, SessionKind.FP2)
                        .sentence())
                .isEqualTo(
                        "practice 2 of the 2020 70th Anniversary Grand Prix is not complete yet: its status is Started,"
                                + " and the result stands at Finalised");
    }

    @Test
    void a_finished_session_is_fetched_once() {
        LiveTimingSource source = source("2020-08-08T08:00:00Z");

        practice(source);
        source.readiness(ANNIVERSARY, SessionKind.FP2);
        practice(source);

        assertThat(server.asked())
                .filteredOn(path -> path.endsWith("TimingData.jsonStream"))
                .hasSize(1);
        assertThat(server.asked())
                .filteredOn(path -> path.endsWith("Index.json"))
                .hasSize(1);
    }

    private LiveTimingSource source(String now) {
        FeedClient client = new FeedClient(Duration.ofSeconds(10), RetryPolicy.USUAL, RequestPace.unlimited());
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new LiveTimingSource(
                "live",
                false,
                clock,
                new Jolpica(client, server.base()),
                new TimingArchive(client, server.base()),
                new Freshness(Duration.ofHours(1), Duration.ofMinutes(1)),
                clock);
    }

    private static List<PracticeRow> practice(LiveTimingSource source) {
        return source.rows(TimingTable.PRACTICE, RowScope.weekend(ANNIVERSARY)).remaining().stream()
                .map(SourceItem::row)
                .flatMap(java.util.Optional::stream)
                .toList();
    }

    private static String essence(PracticeRow row) {
        return row.session() + " " + row.position() + " " + row.competitor().driverId() + " "
                + row.competitor().code() + " " + row.competitor().number() + " "
                + row.competitor().teamId() + " " + row.bestLap() + " " + row.gapMillis() + " "
                + row.laps() + " " + row.beforeQualifying();
    }

    private static String seasons() {
        return "{\"MRData\":{\"total\":\"2\",\"limit\":\"100\",\"SeasonTable\":{\"Seasons\":[{\"season\":\"2017\"},{\"season\":\"2020\"}]}}}";
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(RealData.file("api-samples/" + name));
    }
}
