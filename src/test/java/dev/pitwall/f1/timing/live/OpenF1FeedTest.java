package dev.pitwall.f1.timing.live;

import static dev.pitwall.f1.timing.http.LoopbackServer.ok;
import static dev.pitwall.f1.timing.http.LoopbackServer.stalled;
import static dev.pitwall.f1.timing.http.LoopbackServer.status;
import static dev.pitwall.f1.timing.http.LoopbackServer.truncated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.f1.timing.LapRow;
import dev.pitwall.f1.timing.PracticeRow;
import dev.pitwall.f1.timing.Readiness;
import dev.pitwall.f1.timing.RealData;
import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.SourceUnavailableException;
import dev.pitwall.f1.timing.TimingTable;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.f1.timing.archive.TimingArchive;
import dev.pitwall.f1.timing.http.FeedClient;
import dev.pitwall.f1.timing.http.KeptAnswers;
import dev.pitwall.f1.timing.http.LoopbackServer;
import dev.pitwall.f1.timing.http.RequestPace;
import dev.pitwall.f1.timing.http.RetryPolicy;
import dev.pitwall.f1.timing.jolpica.Jolpica;
import dev.pitwall.f1.timing.openf1.OpenF1;
import dev.pitwall.f1.timing.openf1.OpenF1Session;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The first practice of Singapore in 2023, from OpenF1, which behaves or does not. */
class OpenF1FeedTest {

    private static final WeekendKey SINGAPORE = new WeekendKey(2023, 15);
    private static final String EVENING = "2023-09-15T14:00:00Z";
    private static final RetryPolicy WITHOUT_WAITS =
            new RetryPolicy(3, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(5));

    private static final String SESSIONS = "/sessions?year=2023";
    private static final String RESULT = "/session_result?session_key=9158";
    private static final String DRIVERS = "/drivers?session_key=9158";
    private static final String ARCHIVE = "/2023/Index.json";

    private final KeptAnswers store = new KeptAnswers();
    private LoopbackServer server;

    @BeforeEach
    void openf1_with_a_practice() throws IOException {
        server = new LoopbackServer()
                .answer(
                        "/seasons.json?limit=100",
                        ok(
                                "{\"MRData\":{\"total\":\"1\",\"limit\":\"100\",\"SeasonTable\":{\"Seasons\":[{\"season\":\"2023\"}]}}}"))
                .answer(
                        "/2023.json?limit=100&offset=0",
                        ok(
                                "{\"MRData\":{\"limit\":\"100\",\"offset\":\"0\",\"total\":\"1\",\"RaceTable\":{\"season\":\"2023\",\"Races\":"
                                        + "[{\"season\":\"2023\",\"round\":\"15\",\"raceName\":\"Singapore Grand Prix\",\"Circuit\":{\"circuitId\":"
                                        + "\"marina_bay\",\"circuitName\":\"Marina Bay\",\"Location\":{\"lat\":\"1.2914\",\"long\":\"103.864\","
                                        + "\"locality\":\"Marina Bay\",\"country\":\"Singapore\"}},\"date\":\"2023-09-17\",\"time\":\"12:00:00Z\","
                                        + "\"FirstPractice\":{\"date\":\"2023-09-15\",\"time\":\"09:30:00Z\"},\"SecondPractice\":{\"date\":"
                                        + "\"2023-09-15\",\"time\":\"13:00:00Z\"},\"ThirdPractice\":{\"date\":\"2023-09-16\",\"time\":\"09:30:00Z\"},"
                                        + "\"Qualifying\":{\"date\":\"2023-09-16\",\"time\":\"13:00:00Z\"}}]}}}"))
                .answer(
                        SESSIONS,
                        ok("[" + session(9158, "Practice 1", "15T09:30", "15T10:30") + ","
                                + session(9159, "Practice 2", "15T13:00", "15T14:30") + ","
                                + session(9165, "Race", "17T12:00", "17T14:00") + "]"))
                .answer(
                        DRIVERS,
                        ok(
                                "[{\"driver_number\":1,\"first_name\":\"Max\",\"last_name\":\"Verstappen\",\"name_acronym\":\"VER\","
                                        + "\"team_name\":\"Red Bull Racing\"},{\"driver_number\":63,\"first_name\":\"George\","
                                        + "\"last_name\":\"Russell\",\"name_acronym\":\"RUS\",\"team_name\":\"Mercedes\"}]"))
                .answer(RESULT, ok(result()))
                .answer(
                        "/laps?session_key=9158",
                        ok(
                                "[{\"date_start\":\"2023-09-15T09:40:00+00:00\",\"driver_number\":63,\"duration_sector_1\":26.966,"
                                        + "\"duration_sector_2\":38.657,\"duration_sector_3\":26.12,\"i1_speed\":307,\"i2_speed\":277,"
                                        + "\"is_pit_out_lap\":false,\"lap_duration\":91.743,\"lap_number\":8,\"st_speed\":298},"
                                        + "{\"date_start\":null,\"driver_number\":63,\"is_pit_out_lap\":true,\"lap_duration\":null,"
                                        + "\"lap_number\":9},{\"driver_number\":63,\"lap_number\":null}]"))
                .answer(
                        "/stints?session_key=9158",
                        ok(
                                "[{\"compound\":\"SOFT\",\"driver_number\":63,\"lap_end\":8,\"lap_start\":5,\"stint_number\":2,"
                                        + "\"tyre_age_at_start\":3}]"))
                .answer(
                        "/weather?session_key=9158",
                        ok(
                                "[{\"air_temperature\":27.8,\"date\":\"2023-09-15T09:41:00+00:00\",\"humidity\":58,\"pressure\":1018.7,"
                                        + "\"rainfall\":0,\"track_temperature\":52.5,\"wind_direction\":136,\"wind_speed\":2.4},"
                                        + "{\"air_temperature\":30,\"date\":\"2023-09-15T09:42:00+00:00\",\"rainfall\":1}]"))
                .answer(
                        "/race_control?session_key=9158",
                        ok(
                                "[{\"message\":\"CAR 63 (RUS) TIME 1:31.743 DELETED - TRACK LIMITS AT TURN 13 LAP 8 17:42:48\"},"
                                        + "{\"message\":\"GREEN LIGHT - PIT EXIT OPEN\"}]"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    static Stream<Arguments> misbehaviours() {
        return Stream.of(
                Arguments.of(
                        "401 while a session is live",
                        status(401, "{\"detail\":\"Live F1 session in progress.\"}"),
                        Readiness.LockedOut.class,
                        Readiness.Verdict.LATER,
                        "is locked while a session is live at ; it opens when the live session is over"),
                Arguments.of(
                        "429 with Retry-After",
                        status(429, "", "Retry-After", "120"),
                        Readiness.RateLimited.class,
                        Readiness.Verdict.LATER,
                        "too many requests; it may be asked again in 120 s"),
                Arguments.of(
                        "429 without Retry-After",
                        status(429, ""),
                        Readiness.RateLimited.class,
                        Readiness.Verdict.LATER,
                        "too many requests; it is asked again at the next tick"),
                Arguments.of(
                        "500",
                        status(500, "oops"),
                        Readiness.Unreachable.class,
                        Readiness.Verdict.TROUBLE,
                        "status 500"),
                Arguments.of(
                        "403", status(403, "no"), Readiness.Blocked.class, Readiness.Verdict.TROUBLE, "(status 403)"),
                Arguments.of(
                        "HTML",
                        status(200, "<!DOCTYPE html><html>Just a moment</html>"),
                        Readiness.Blocked.class,
                        Readiness.Verdict.TROUBLE,
                        "refuses this server (status 200)"),
                Arguments.of(
                        "an object in place of a list",
                        ok("{\"detail\":\"error\"}"),
                        Readiness.ChangedFormat.class,
                        Readiness.Verdict.TROUBLE,
                        "expected a list of JSON objects, found '{\"detail\":\"error\"}'"),
                Arguments.of(
                        "a list of numbers",
                        ok("[1,2]"),
                        Readiness.ChangedFormat.class,
                        Readiness.Verdict.TROUBLE,
                        "found '[1,2]'"),
                Arguments.of(
                        "half a list",
                        ok("[{\"driver"),
                        Readiness.ChangedFormat.class,
                        Readiness.Verdict.TROUBLE,
                        "in another format"),
                Arguments.of(
                        "empty",
                        ok(""),
                        Readiness.ChangedFormat.class,
                        Readiness.Verdict.TROUBLE,
                        "found an empty answer"),
                Arguments.of(
                        "no entries",
                        ok("[]"),
                        Readiness.Incomplete.class,
                        Readiness.Verdict.LATER,
                        "it has no result yet"),
                Arguments.of(
                        "404 for no entries",
                        status(404, "{\"detail\":\"No results found.\"}"),
                        Readiness.Incomplete.class,
                        Readiness.Verdict.LATER,
                        "it has no result yet"),
                Arguments.of(
                        "truncated",
                        truncated("[{\"driver"),
                        Readiness.Unreachable.class,
                        Readiness.Verdict.TROUBLE,
                        "is unreachable"),
                Arguments.of(
                        "slow",
                        stalled(),
                        Readiness.Unreachable.class,
                        Readiness.Verdict.TROUBLE,
                        "no whole answer within"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misbehaviours")
    void
            a_401_429_with_and_without_retry_after_500_403_html_wrong_half_empty_missing_truncated_and_slow_answer_each_give_their_readiness_and_the_next_tick_has_the_session(
                    String name,
                    LoopbackServer.Answer misbehaviour,
                    Class<? extends Readiness> named,
                    Readiness.Verdict verdict,
                    String words) {
        LiveTimingSource source =
                source("openf1", EVENING, name.equals("slow") ? Duration.ofMillis(300) : Duration.ofSeconds(10));
        source.calendar(2023);
        server.answer(RESULT, misbehaviour);

        Readiness readiness = source.readiness(SINGAPORE, SessionKind.FP1);

        assertThat(readiness).isInstanceOf(named);
        assertThat(readiness.verdict()).isEqualTo(verdict);
        assertThat((readiness.sentence() + "; " + readiness.next())
                        .replace(server.base().resolve(RESULT).toString(), ""))
                .contains(words);

        server.answer(RESULT, ok(result()));
        assertThat(source("openf1").readiness(SINGAPORE, SessionKind.FP1))
                .isInstanceOf(Readiness.Published.class)
                .extracting(Readiness::sentence)
                .asString()
                .endsWith("is published, 2 rows");
    }

    @Test
    void every_answer_is_kept_before_it_is_parsed() {
        server.answer(RESULT, ok("[{\"driver"));

        source("openf1").readiness(SINGAPORE, SessionKind.FP1);

        assertThat(store.answers)
                .filteredOn(answer -> answer.address().toString().endsWith(RESULT))
                .isNotEmpty();
    }

    @Test
    void the_drivers_of_a_practice_come_with_place_best_lap_gap_and_laps() {
        List<PracticeRow> rows = rows(source("openf1"), TimingTable.PRACTICE).stream()
                .flatMap(item -> item.row().stream())
                .toList();

        assertThat(rows)
                .extracting(row -> row.session() + " " + row.position() + " "
                        + row.competitor().code() + " "
                        + row.competitor().number().orElse(0) + " "
                        + row.competitor().team() + " " + row.bestLap()
                        + " " + row.gapMillis() + " " + row.laps())
                .containsExactly(
                        "FP1 1 VER 1 Red Bull Racing Optional[1:31.116] OptionalInt.empty OptionalInt[24]",
                        "FP1 2 RUS 63 Mercedes Optional[1:31.743] OptionalInt[627] OptionalInt[23]");
    }

    @Test
    void a_lap_comes_with_sectors_speeds_tyres_weather_and_whether_it_was_taken_away() {
        List<SourceItem<LapRow>> laps = rows(source("openf1"), TimingTable.LAPS);

        LapRow lap = laps.get(0).row().orElseThrow();
        assertThat(lap.driverCode() + " " + lap.lapNumber() + " " + lap.lapTime() + " " + lap.compound() + " "
                        + lap.tyreLife() + " " + lap.stint() + " " + lap.freshTyre())
                .isEqualTo("RUS 8 Optional[1:31.743] SOFT OptionalInt[7] OptionalInt[2] Optional[false]");
        assertThat(lap.sectors().sum()).isEqualTo(lap.lapTime());
        assertThat(lap.speeds().sector1()).hasValue(307);
        assertThat(lap.speeds().trap()).hasValue(298);
        assertThat(lap.end()).contains(Duration.ofMinutes(10).plusMillis(91_743));
        assertThat(lap.weather().orElseThrow().airTemperatureCelsius()).hasValue(27.8);
        assertThat(lap.deleted()).contains(true);
        assertThat(lap.deletedReason()).isEqualTo("TRACK LIMITS AT TURN 13");
    }

    @Test
    void a_lap_without_a_time_is_a_lap_and_one_without_a_number_is_refused_with_its_reason() {
        List<SourceItem<LapRow>> laps = rows(source("openf1"), TimingTable.LAPS);

        assertThat(laps).hasSize(3);
        assertThat(laps.get(1).row().orElseThrow().lapTime()).isEmpty();
        assertThat(laps.get(2).refusal().orElseThrow().sentence())
                .contains("lap_number is null; allowed is a whole number");
    }

    @Test
    void a_session_is_not_complete_before_its_planned_end_and_not_asked_for_before_its_start() {
        assertThat(source("openf1", "2023-09-15T10:00:00Z", Duration.ofSeconds(10))
                        .readiness(SINGAPORE, SessionKind.FP1)
                        .sentence())
                .endsWith("is not complete yet: it is planned to end at 2023-09-15T10:30:00Z");
        assertThat(source("openf1", "2023-09-15T09:00:00Z", Duration.ofSeconds(10))
                        .readiness(SINGAPORE, SessionKind.FP1))
                .isInstanceOf(Readiness.NotPublished.class);
        assertThat(server.asked()).noneMatch(path -> path.startsWith("/session_result"));
    }

    @Test
    void openf1_stands_in_where_the_archive_is_blocked() {
        server.answer(ARCHIVE, status(403, "no"));

        assertThat(source("archive,openf1").readiness(SINGAPORE, SessionKind.FP1))
                .isInstanceOf(Readiness.Published.class);
        assertThat(rows(source("archive,openf1"), TimingTable.PRACTICE)).hasSize(2);
    }

    @Test
    void an_archive_that_answers_is_believed_and_openf1_left_alone() {
        server.answer(ARCHIVE, ok("{\"Year\":2023,\"Meetings\":[]}"));

        assertThat(source("archive,openf1").readiness(SINGAPORE, SessionKind.FP1))
                .isInstanceOf(Readiness.NotPublished.class);
        assertThat(server.asked()).noneMatch(path -> path.startsWith("/sessions"));
    }

    @Test
    void when_neither_can_be_asked_the_trouble_of_the_first_is_told() {
        server.answer(ARCHIVE, status(403, "no"));
        server.answer(SESSIONS, status(401, ""));

        assertThat(source("archive,openf1").readiness(SINGAPORE, SessionKind.FP1))
                .isInstanceOf(Readiness.Blocked.class);
        assertThat(source("openf1,archive").readiness(SINGAPORE, SessionKind.FP1))
                .isInstanceOf(Readiness.LockedOut.class);
    }

    @Test
    void a_setting_that_names_another_source_is_told_with_what_is_allowed() {
        assertThatThrownBy(() -> source("archive,f1tv"))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessage(
                        "pitwall.timing.results is 'archive,f1tv'; allowed are archive and openf1, one or both with a"
                                + " comma between, the first to be asked first");
    }

    @Test
    void every_session_of_two_real_seasons_is_known_by_its_kind_with_its_times() throws IOException {
        server.answer(SESSIONS, ok(Files.readString(RealData.file("api-samples/openf1/sessions-2023-2024.json"))));

        List<OpenF1Session> sessions = new OpenF1(client(Duration.ofSeconds(10)), server.base()).sessions(2023);

        assertThat(sessions).hasSize(190);
        assertThat(sessions)
                .filteredOn(session -> session.kind() == SessionKind.SQ)
                .hasSizeGreaterThan(6);
    }

    private <T> List<SourceItem<T>> rows(LiveTimingSource source, TimingTable<T> table) {
        // Practice 2 has not ended, and no later session has begun
        return source.rows(table, RowScope.weekend(SINGAPORE)).remaining();
    }

    private LiveTimingSource source(String order) {
        return source(order, EVENING, Duration.ofSeconds(10));
    }

    private LiveTimingSource source(String order, String now, Duration limit) {
        FeedClient client = client(limit);
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        Freshness freshness = new Freshness(Duration.ofHours(1), Duration.ofMinutes(1));
        return new LiveTimingSource(
                "live",
                false,
                clock,
                new Jolpica(client, server.base()),
                SessionSources.configured(
                        order,
                        order,
                        new TimingArchive(client, server.base()),
                        new OpenF1(client, server.base()),
                        clock,
                        freshness),
                CompoundList.NONE,
                freshness,
                clock);
    }

    private FeedClient client(Duration limit) {
        return new FeedClient(limit, WITHOUT_WAITS, RequestPace.unlimited(), store, false);
    }

    private static String session(int key, String name, String start, String end) {
        return "{\"session_key\":" + key + ",\"meeting_key\":1219,\"session_name\":\"" + name
                + "\",\"date_start\":\"2023-09-" + start + ":00+00:00\",\"date_end\":\"2023-09-" + end
                + ":00+00:00\",\"year\":2023}";
    }

    private static String result() {
        return "[{\"driver_number\":1,\"duration\":91.116,\"gap_to_leader\":0,\"number_of_laps\":24,\"position\":1},"
                + "{\"driver_number\":63,\"duration\":91.743,\"gap_to_leader\":0.627,\"number_of_laps\":23,\"position\":2}]";
    }
}
