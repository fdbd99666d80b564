package dev.pitwall.f1.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pitwall.f1.data.Forecasts;
import dev.pitwall.f1.data.LoadedSeasons;
import dev.pitwall.f1.data.ResultOrigins;
import dev.pitwall.f1.prediction.SessionResult;
import dev.pitwall.f1.prediction.Tyre;
import dev.pitwall.f1.prediction.TyreLap;
import dev.pitwall.f1.prediction.Weekend;
import dev.pitwall.f1.prediction.WeekendSession;
import dev.pitwall.f1.timing.LapRow;
import dev.pitwall.f1.timing.LapTime;
import dev.pitwall.f1.timing.Origin;
import dev.pitwall.f1.timing.PagedRows;
import dev.pitwall.f1.timing.RealData;
import dev.pitwall.f1.timing.Sectors;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.SourceUnavailableException;
import dev.pitwall.f1.timing.Speeds;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.TimingTable;
import dev.pitwall.f1.timing.Weather;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.f1.timing.files.FilesTimingSource;
import dev.pitwall.f1.timing.http.Answer;
import dev.pitwall.f1.timing.store.ReadPayloads;
import dev.pitwall.f1.timing.store.StoredAnswers;
import dev.pitwall.orchestration.definition.Materialization;
import dev.pitwall.orchestration.definition.Metadata;
import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.RememberingRun;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The step observe_practice, and what of it reaches the model, for Imola 2022: a sprint weekend with a practice after qualifying. */
class PracticeConditionsDatabaseTest {

    private static final WeekendKey IMOLA = new WeekendKey(2022, 4);
    private static final String LECLERC = "charles-leclerc";

    private static final List<String> SOURCES = List.of("https://archive.test/times", "https://archive.test/tyres");
    private static final String EARLIER = "https://archive.test/earlier";

    private final List<LapRow> laps = new ArrayList<>();
    private final RememberingRun run = new RememberingRun(7, PredictionConfig.of(IMOLA));
    private LoadedSeasons database;
    private TimingSource source;

    @BeforeEach
    void the_results_of_the_weekend_are_there() {
        FilesTimingSource files = new FilesTimingSource(RealData.folder(), Clock.systemUTC());
        source = withLaps(files);
        Entities.withEmpty(Catalog.TABLEAU_DATA, "all_session_data");
        database = LoadedSeasons.empty(files);
        database.updateCalendar(run);
        database.entities()
                .doInTransaction(entities ->
                        database.load(new PracticeReader(files, new PredictionTargets(entities, files), run), run));
    }

    @Test
    void the_best_lap_on_each_tyre_and_its_speed_reach_the_model() {
        lap("FP1", 1, "MEDIUM", 89_500, 305);
        lap("FP1", 2, "SOFT", 89_000, 301);
        lap("FP1", 3, "SOFT", 88_500, 299);

        observe();

        assertThat(session(WeekendSession.FP1).tyreLaps())
                .containsExactlyInAnyOrder(
                        new TyreLap(LECLERC, Optional.of(Tyre.MEDIUM), 89_500, OptionalInt.of(305)),
                        new TyreLap(LECLERC, Optional.of(Tyre.SOFT), 88_500, OptionalInt.of(301)));
    }

    @Test
    void a_lap_that_was_taken_away_and_a_lap_from_after_qualifying_do_not() {
        lap("FP1", 1, "SOFT", 88_500, 301);
        laps.add(row("FP1", 2, "SOFT", 70_000, 350, Optional.of(true)));
        lap("FP2", 1, "SOFT", 77_777, 350);
        lap("R", 1, "HARD", 77_777, 350);

        observe();

        assertThat(session(WeekendSession.FP1).tyreLaps())
                .containsExactly(new TyreLap(LECLERC, Optional.of(Tyre.SOFT), 88_500, OptionalInt.of(301)));
        assertThat(session(WeekendSession.FP2).tyreLaps()).noneMatch(lap -> lap.lapMillis() == 77_777);
        assertThat(weekend().beforeQualifying().sessions())
                .extracting(SessionResult::session)
                .containsExactly(WeekendSession.FP1);
    }

    @Test
    void where_no_lap_is_known_the_tyre_and_speed_of_the_best_laps_are_taken() {
        observe();

        assertThat(session(WeekendSession.FP1).tyreLaps())
                .hasSizeGreaterThan(5)
                .anyMatch(lap -> lap.driverId().equals(LECLERC)
                        && lap.tyre().equals(Optional.of(Tyre.INTERMEDIATE))
                        && lap.trapKmh().isPresent());
    }

    @Test
    void the_weather_of_practice_is_the_median_of_its_laps() {
        lap("FP1", 1, "WET", 99_000, 280);
        lap("FP1", 2, "INTERMEDIATE", 98_000, 285);

        observe();

        assertThat(session(WeekendSession.FP1).weather().airCelsius()).hasValue(12.5);
        assertThat(session(WeekendSession.FP1).weather().rainShare()).hasValue(0.5);
    }

    @Test
    void the_forecast_is_the_latest_that_was_made_on_a_day_before_qualifying() {
        forecast("2022-04-20", 10, 80);
        forecast("2022-04-21", 14, 60);
        forecast("2022-04-22", 30, 5);

        assertThat(weekend().forecast().rainChance()).hasValue(0.6);
        assertThat(weekend().forecast().airCelsius()).hasValue(14);
    }

    @Test
    void without_laps_and_forecast_nothing_is_known_and_the_run_goes_on() {
        source = (TimingSource) Proxy.newProxyInstance(
                TimingSource.class.getClassLoader(),
                new Class<?>[] {TimingSource.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("name")) {
                        return "live";
                    }
                    throw new SourceUnavailableException("the archive does not answer");
                });

        observe();

        assertThat(run.warnings).anyMatch(line -> line.contains("the archive does not answer"));
        assertThat(weekend().forecast().rainChance()).isEmpty();
        assertThat(session(WeekendSession.FP1).weather().airCelsius()).isEmpty();
    }

    @Test
    void tyres_of_a_weekend_that_is_over_come_from_the_table_of_laps_once_its_race_is_there() {
        stored(2, "FP1", 1, 95_000);
        stored(3, "FP1", 1, 82_000);
        stored(3, "FP1", 2, 81_000);
        stored(3, "R", 1, 85_000);

        observe();
        observe();

        assertThat(tyreLaps()).containsExactly("2022 3 FP1 LEC SOFT 81000 2");
    }

    @Test
    void every_answer_that_laps_were_put_together_from_fed_tyres_and_weather() {
        answer(SOURCES.get(0), run);
        lap("FP1", 1, "MEDIUM", 89_500, 305);
        lap("FP1", 2, "SOFT", 89_000, 301);

        observe();

        assertThat(origins())
                .extracting(
                        OriginOfConditions::address,
                        origin -> origin.payloadId().isPresent(),
                        origin -> origin.fed())
                .containsExactlyInAnyOrder(
                        tuple(SOURCES.get(0), true, Fed.tyreLaps(2, 2022, true)),
                        tuple(SOURCES.get(1), false, Fed.tyreLaps(2, 2022, true)),
                        tuple(SOURCES.get(0), true, Fed.weather(2022, true)),
                        tuple(SOURCES.get(1), false, Fed.weather(2022, true)));
    }

    @Test
    void tyres_of_an_earlier_weekend_bring_along_where_their_laps_were_read() {
        RememberingRun loader = new RememberingRun(5, PredictionConfig.of(IMOLA));
        answer(EARLIER, loader);
        stored(3, "FP1", 1, 82_000);
        stored(3, "R", 1, 85_000);
        storedOrigin(3, "FP1", loader);
        answer(EARLIER, new RememberingRun(6, PredictionConfig.of(IMOLA)));

        observe();

        assertThat(origins()).singleElement().satisfies(origin -> {
            assertThat(origin.address()).isEqualTo(EARLIER);
            assertThat(origin.payloadId()).contains(readBy(5));
            assertThat(origin.fed()).isEqualTo(Fed.tyreLaps(1, 2022, false));
        });
    }

    @Test
    void of_rows_from_before_origins_were_kept_that_is_said_until_they_are_observed_again() {
        stored(3, "FP1", 1, 82_000);
        stored(3, "R", 1, 85_000);
        lap("FP1", 1, "SOFT", 88_500, 301);
        observe();
        database.entities()
                .doInTransaction(entities ->
                        entities.createQuery("delete from PracticeOrigin o").executeUpdate());

        List<OriginOfConditions> before = origins();
        observe();

        assertThat(before)
                .extracting(OriginOfConditions::address, OriginOfConditions::kept)
                .containsExactlyInAnyOrder(
                        tuple("practice_tyre_lap", false),
                        tuple("practice_tyre_lap", false),
                        tuple("practice_weather", false));
        assertThat(origins())
                .filteredOn(origin -> !origin.kept())
                .extracting(origin -> origin.fed().ofWeekend())
                .containsExactly(false);
    }

    @Test
    void the_forecast_that_is_used_names_its_answer_and_one_without_origin_says_so() {
        forecast("2022-04-20", 10, 80);
        forecast("2022-04-21", 14, 60);

        assertThat(origins())
                .extracting(OriginOfConditions::address, OriginOfConditions::kept, OriginOfConditions::fed)
                .containsExactly(tuple("weather_forcast", false, Fed.forecast(2022, true)));
        forecastOrigin("2022-04-21", "https://weather.test/21");
        assertThat(origins())
                .extracting(OriginOfConditions::address, OriginOfConditions::kept, OriginOfConditions::fed)
                .containsExactly(tuple("https://weather.test/21", true, Fed.forecast(2022, true)));
    }

    @Test
    void what_is_written_after_a_moment_is_told_by_table_and_weekend() {
        lap("FP1", 1, "SOFT", 88_500, 301);
        observe();
        Instant moment = Instant.now().plusSeconds(1);
        database.entities()
                .doInTransaction(entities -> entities.createQuery("update PracticeTyreLap x set x.updatedAt = :later")
                        .setParameter("later", moment.plusSeconds(1))
                        .executeUpdate());

        List<ResultOrigins.Later> later = database.entities()
                .inTransaction(entities -> conditions(entities).writtenAfter(IMOLA, moment));

        assertThat(later)
                .extracting(ResultOrigins.Later::resultTable, ResultOrigins.Later::weekend, ResultOrigins.Later::count)
                .containsExactly(tuple("practice_tyre_lap", IMOLA, 1L));
    }

    @Test
    void tyres_and_weather_are_told_as_made_with_how_many_rows_and_sources() {
        stored(3, "FP1", 1, 82_000);
        stored(3, "R", 1, 85_000);
        lap("FP1", 1, "MEDIUM", 89_500, 305);
        lap("FP1", 2, "SOFT", 89_000, 301);

        observe();

        assertThat(run.materializations)
                .filteredOn(made -> made.asset().value().startsWith("practice_"))
                .extracting(
                        made -> made.asset().value(),
                        made -> number(made, "rows added"),
                        made -> number(made, "answers and files that they were read from"))
                .containsExactly(tuple("practice_tyre_lap", 2.0, 2.0), tuple("practice_weather", 1.0, 2.0));
        assertThat(run.materializations)
                .filteredOn(made -> made.asset().value().equals("practice_tyre_lap"))
                .singleElement()
                .satisfies(made -> assertThat(number(made, "sessions of earlier weekends taken over"))
                        .isEqualTo(1));
    }

    @Test
    void where_nothing_was_observed_nothing_is_told_as_made() {
        observe();

        assertThat(run.materializations).noneMatch(made -> made.asset().value().startsWith("practice_"));
    }

    private static double number(Materialization made, String label) {
        return ((Metadata.Quantity) made.metadata().get(label)).value();
    }

    private List<OriginOfConditions> origins() {
        return database.entities()
                .inTransaction(entities -> conditions(entities).usedFor(IMOLA));
    }

    private ConditionOrigins conditions(EntityManager entities) {
        return new ConditionOrigins(entities, new Forecasts(entities, database.calendar(entities)));
    }

    private static void answer(String address, RememberingRun reader) {
        StoredAnswers.readBy(reader, Database.shared().dataSource("ml_project_dev"))
                .keep(new Answer(
                        URI.create(address),
                        Instant.now(),
                        200,
                        "text/plain",
                        Optional.empty(),
                        Optional.empty(),
                        ("read by " + reader.runId()).getBytes(StandardCharsets.UTF_8)));
    }

    private Long readBy(long runId) {
        return new ReadPayloads(Database.shared().dataSource("ml_project_dev"), Environment.DEV)
                .readBy(runId)
                .get(0)
                .id();
    }

    private void storedOrigin(int round, String session, RememberingRun loader) {
        database.entities()
                .doInTransaction(entities -> entities.createNativeQuery(
                                "INSERT INTO tableau_data.all_session_data_origin (season, round_number, session_code,"
                                        + " address_sha256, address, loaded_by_run_id, loaded_at) VALUES (2022, "
                                        + round
                                        + ", '" + session + "', SHA2('" + EARLIER + "', 256), '" + EARLIER + "', "
                                        + loader.runId() + ", '2037-01-01 00:00:00')")
                        .executeUpdate());
    }

    private void forecastOrigin(String issuedOn, String address) {
        database.entities()
                .doInTransaction(entities -> entities.createNativeQuery(
                                "INSERT INTO ml_project_dev.weather_forcast_origin (issued_on, circuit_id, address,"
                                        + " read_by_run_id, read_at) VALUES ('" + issuedOn + "', 'imola', '" + address
                                        + "', 3, '2022-04-20 06:00:00')")
                        .executeUpdate());
    }

    private void observe() {
        database.entities()
                .doInTransaction(entities -> new ObservePractice(
                                source,
                                new EarlierPractice(
                                        Database.shared().dataSource("ml_project_dev"),
                                        origins(entities),
                                        Environment.DEV),
                                origins(entities),
                                database.kept(entities),
                                new PredictionTargets(entities, source),
                                run,
                                Clock.systemUTC())
                        .process());
    }

    private Weekend weekend() {
        return database.entities()
                .inTransaction(entities -> weekends(entities).upTo(IMOLA).weekend());
    }

    private SessionResult session(WeekendSession session) {
        return weekend().session(session).orElseThrow();
    }

    private PracticeOrigins origins(EntityManager entities) {
        return new PracticeOrigins(
                database.kept(entities),
                new ReadPayloads(Database.shared().dataSource("ml_project_dev"), Environment.DEV));
    }

    private KnownWeekends weekends(EntityManager entities) {
        return new KnownWeekends(
                database.cleaned(entities),
                database.stored(entities),
                database.calendar(entities),
                new PracticeConditions(
                        entities, database.stored(entities), new Forecasts(entities, database.calendar(entities))));
    }

    private void lap(String session, int number, String compound, int millis, int trapKmh) {
        laps.add(row(session, number, compound, millis, trapKmh, Optional.of(false)));
    }

    private static LapRow row(
            String session, int number, String compound, int millis, int trapKmh, Optional<Boolean> deleted) {
        return new LapRow(
                IMOLA,
                session,
                "LEC",
                OptionalInt.of(16),
                "Ferrari",
                number,
                OptionalInt.of(1),
                Optional.of(LapTime.ofMillis(millis)),
                new Sectors(Optional.empty(), Optional.empty(), Optional.empty()),
                compound,
                OptionalInt.of(number),
                Optional.empty(),
                "1",
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Speeds(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(trapKmh)),
                Optional.empty(),
                deleted,
                "",
                Optional.empty(),
                Optional.of(new Weather(
                        Duration.ofMinutes(number),
                        OptionalDouble.of(11 + number),
                        OptionalDouble.of(20),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        number == 1,
                        OptionalInt.empty(),
                        OptionalDouble.empty())));
    }

    private TimingSource withLaps(TimingSource files) {
        return (TimingSource) Proxy.newProxyInstance(
                TimingSource.class.getClassLoader(),
                new Class<?>[] {TimingSource.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("rows") && arguments[0] == TimingTable.LAPS) {
                        Supplier<List<SourceItem<LapRow>>> page = () -> laps.stream()
                                .<SourceItem<LapRow>>map(
                                        lap -> new SourceItem.Parsed<>(Origin.joined("laps", SOURCES), lap))
                                .toList();
                        Iterator<Supplier<List<SourceItem<LapRow>>>> pages =
                                List.of(page).iterator();
                        return new PagedRows<>(pages);
                    }
                    try {
                        return method.invoke(files, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private void forecast(String issuedOn, double celsius, double rainPercent) {
        database.entities()
                .doInTransaction(entities -> entities.createNativeQuery(
                                "INSERT INTO ml_project_dev.weather_forcast (issued_on, circuit_id, forecast_hour,"
                                        + " air_temperature_celsius, rain_probability_percent, source_name, updated_at)"
                                        + " VALUES ('" + issuedOn + "', 'imola', '2022-04-22 15:00:00', " + celsius
                                        + ", " + rainPercent + ", 'test', '2022-04-20 06:00:00')")
                        .executeUpdate());
    }

    private void stored(int round, String session, int lap, int millis) {
        database.entities()
                .doInTransaction(entities -> entities.createNativeQuery(
                                "INSERT INTO tableau_data.all_session_data (season, round_number, session_code,"
                                        + " driver_code, lap_number, event_name, team_name, lap_time_millis, compound,"
                                        + " track_status, deleted_reason, source_name, updated_at) VALUES (2022, "
                                        + round
                                        + ", '" + session + "', 'LEC', " + lap + ", '', '', " + millis
                                        + ", 'SOFT', '1', '', 'test', '2022-04-20 06:00:00')")
                        .executeUpdate());
    }

    @SuppressWarnings("unchecked")
    private List<String> tyreLaps() {
        return database.entities()
                .inTransaction(entities -> entities.createNativeQuery(
                                "SELECT CONCAT_WS(' ', season, round_number, session_code, driver_code, compound,"
                                        + " best_lap_millis, laps) FROM ml_project_dev.practice_tyre_lap")
                        .getResultList());
    }
}
