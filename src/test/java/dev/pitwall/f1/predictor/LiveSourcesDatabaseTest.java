package dev.pitwall.f1.predictor;

import static dev.pitwall.f1.timing.http.LoopbackServer.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.f1.data.LoadedSeasons;
import dev.pitwall.f1.timing.RealData;
import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.TimingSource;
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
import dev.pitwall.f1.timing.live.Freshness;
import dev.pitwall.f1.timing.live.LiveTimingSource;
import dev.pitwall.f1.timing.store.StoredAnswers;
import dev.pitwall.orchestration.definition.RunContext;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.RememberingRun;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A prediction whose practice came over HTTP: the recorded second practice of 2020, round 5, behind real addresses. */
class LiveSourcesDatabaseTest {

    private static final WeekendKey ANNIVERSARY = new WeekendKey(2020, 5);
    private static final String SESSION = "2020/2020-08-09_70th_Anniversary_Grand_Prix/2020-08-07_Practice_2/";
    private static final Clock SATURDAY = Clock.fixed(Instant.parse("2020-08-08T08:00:00Z"), ZoneOffset.UTC);

    private final RememberingRun run = new RememberingRun(7, new PredictionConfig(2020, 5));
    private final TimingSource files = new FilesTimingSource(RealData.folder(), Clock.systemUTC());
    private LoopbackServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
        server.answer(
                "/seasons.json?limit=100",
                ok(
                        "{\"MRData\":{\"total\":\"1\",\"limit\":\"100\",\"SeasonTable\":{\"Seasons\":[{\"season\":\"2020\"}]}}}"));
        server.answer("/2020.json?limit=100&offset=0", ok(recorded("api-samples/jolpica/ergast-2020-5-race.json")));
        server.answer("/2020/Index.json", ok(recorded("api-samples/f1-archive/Index.json")));
        for (Topic topic : Topic.values()) {
            server.answer("/" + SESSION + topic.fileName(), ok(topic(topic)));
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void every_answer_that_fed_it_is_listed_and_what_an_address_says_later_is_flagged() throws IOException {
        TimingSource source = practiceFrom(live(run));
        PredictionSteps steps = new PredictionSteps(LoadedSeasons.empty(source), source);
        Instant begin = Instant.now().minusSeconds(1);

        steps.all(run);

        assertThat(steps.prediction(7).sessionsUsed()).containsExactly("FP2");
        List<UsedSources.Seen> answers = answers(steps);
        assertThat(answers)
                .extracting(one -> one.source().address())
                .contains(
                        address(Topic.TIMING_DATA),
                        server.base() + "2020/Index.json",
                        server.base() + "2020.json?limit=100&offset=0")
                .doesNotHaveDuplicates();
        assertThat(answers).allSatisfy(one -> {
            assertThat(one.source().sha256().orElseThrow()).hasSize(64);
            assertThat(one.source().readAt()).isBetween(begin, Instant.now());
            assertThat(one.changed()).isEmpty();
        });
        UsedSource timing = of(answers, Topic.TIMING_DATA).source();
        assertThat(timing.sha256()).contains(DigestUtils.sha256Hex(topic(Topic.TIMING_DATA)));
        assertThat(timing.fed().results()).isEqualTo(20);
        assertThat(timing.fed().ofWeekend()).isTrue();

        String corrected = new String(topic(Topic.TIMING_DATA), StandardCharsets.UTF_8) + "\r\n";
        server.answer("/" + SESSION + Topic.TIMING_DATA.fileName(), ok(corrected));
        live(new RememberingRun(8, new PredictionConfig(2020, 5)))
                .rows(TimingTable.PRACTICE, RowScope.weekend(ANNIVERSARY))
                .remaining();

        List<UsedSources.Seen> later = answers(steps);
        assertThat(later.get(0).source().address()).isEqualTo(address(Topic.TIMING_DATA));
        assertThat(later.get(0).source().sha256()).isEqualTo(timing.sha256());
        assertThat(later.get(0).changed().orElseThrow().sha256()).isEqualTo(DigestUtils.sha256Hex(corrected));
        assertThat(later).filteredOn(one -> one.changed().isPresent()).hasSize(1);
    }

    @Test
    void what_fed_the_tyres_and_weather_of_an_earlier_weekend_is_listed_and_its_revision_flagged() throws IOException {
        TimingSource source = practiceFrom(live(run));
        PredictionSteps steps = new PredictionSteps(LoadedSeasons.empty(source), source);
        steps.all(run);

        steps.all(new RememberingRun(9, new PredictionConfig(2020, 6)));

        UsedSource tyres = of(answers(steps, 9), Topic.TIMING_APP_DATA).source();
        assertThat(tyres.sha256()).contains(DigestUtils.sha256Hex(topic(Topic.TIMING_APP_DATA)));
        assertThat(tyres.fed().results()).isZero();
        assertThat(tyres.fed().tyreLaps()).isGreaterThan(30);
        assertThat(tyres.fed().weathers()).isEqualTo(1);
        assertThat(tyres.fed().seasons()).isEqualTo("2020");
        assertThat(tyres.fed().ofWeekend()).isFalse();
        UsedSource timing = of(answers(steps, 9), Topic.TIMING_DATA).source();
        assertThat(timing.fed().results()).isEqualTo(20);
        assertThat(timing.fed().tyreLaps()).isEqualTo(tyres.fed().tyreLaps());
        assertThat(answers(steps, 9)).noneMatch(one -> one.changed().isPresent());

        String corrected = new String(topic(Topic.WEATHER_DATA), StandardCharsets.UTF_8) + "\r\n";
        server.answer("/" + SESSION + Topic.WEATHER_DATA.fileName(), ok(corrected));
        live(new RememberingRun(10, new PredictionConfig(2020, 5)))
                .rows(TimingTable.LAPS, RowScope.weekend(ANNIVERSARY))
                .remaining();

        List<UsedSources.Seen> later = answers(steps, 9);
        assertThat(later)
                .filteredOn(one -> one.changed().isPresent())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.source().address()).isEqualTo(address(Topic.WEATHER_DATA));
                    assertThat(one.changed().orElseThrow().sha256()).isEqualTo(DigestUtils.sha256Hex(corrected));
                });
        SourceParts parts = new SourceParts(steps.used(9), "/sources");
        assertThat(parts.byKind())
                .filteredOn(part -> part.changed() > 0)
                .extracting(PredictionView.Part::title)
                .containsExactly("Tyres and speed traps of practice", "Weather of practice");
    }

    private List<UsedSources.Seen> answers(PredictionSteps steps) {
        return answers(steps, 7);
    }

    private List<UsedSources.Seen> answers(PredictionSteps steps, long runId) {
        return steps.used(runId).stream()
                .filter(one -> one.source().address().startsWith(server.base().toString()))
                .toList();
    }

    private UsedSources.Seen of(List<UsedSources.Seen> answers, Topic topic) {
        return answers.stream()
                .filter(one -> one.source().address().equals(address(topic)))
                .findFirst()
                .orElseThrow();
    }

    private String address(Topic topic) {
        return server.base() + SESSION + topic.fileName();
    }

    private TimingSource live(RunContext reader) {
        FeedClient client = new FeedClient(
                Duration.ofSeconds(10),
                RetryPolicy.USUAL,
                RequestPace.unlimited(),
                StoredAnswers.readBy(reader, Database.shared().dataSource("ml_project_dev")),
                false);
        return new LiveTimingSource(
                "live",
                false,
                SATURDAY,
                new Jolpica(client, server.base()),
                new TimingArchive(client, server.base()),
                new Freshness(Duration.ofHours(1), Duration.ofMinutes(1)),
                SATURDAY);
    }

    /** The practice of this weekend from {@code live}; from files its calendar and the season before, which is enough. */
    private TimingSource practiceFrom(TimingSource live) {
        return (TimingSource) Proxy.newProxyInstance(
                TimingSource.class.getClassLoader(),
                new Class<?>[] {TimingSource.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("seasons")) {
                        return new TreeSet<>(Set.of(2019, 2020));
                    }
                    boolean practice = method.getName().equals("rows")
                            && (arguments[0] == TimingTable.LAPS
                                    || ((TimingTable<?>) arguments[0]).name().startsWith("practice"))
                            && arguments[1].equals(RowScope.weekend(ANNIVERSARY));
                    try {
                        return method.invoke(practice ? live : files, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private static byte[] topic(Topic topic) throws IOException {
        return recorded("sessions/2020-70th-anniversary-practice-2/" + topic.fileName());
    }

    private static byte[] recorded(String name) throws IOException {
        return Files.readAllBytes(RealData.file(name));
    }
}
