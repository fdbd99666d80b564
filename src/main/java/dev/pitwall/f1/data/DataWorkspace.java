package dev.pitwall.f1.data;

import dev.pitwall.f1.databasebuild.TablePresence;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.orchestration.definition.AssetCheckDefinition;
import dev.pitwall.orchestration.definition.AssetDefinition;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.PartitionKey;
import dev.pitwall.orchestration.definition.PartitionsDefinition;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.definition.ScheduleDefinition;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** The workspace {@code f1_predictor_data}. */
@ApplicationScoped
public class DataWorkspace implements Workspace {

    /** The clock that Formula 1's own calendar keeps when it is at home. */
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** It loads laps too, and so makes an asset of another workspace. */
    public static final JobDefinition<SessionDataLoadConfig> SESSION_DATA_LOAD = JobDefinition.of(
            "session_data_load_job",
            "Loads every session result that the timing source holds, from 2018 on.",
            SessionDataLoadConfig.EVERYTHING);

    private static final JobDefinition<RunConfig.None> UPDATE_CALENDAR = JobDefinition.of(
            "update_calendar_job", "Brings the calendar up to date and writes calendar.csv for readers outside.");
    private static final JobDefinition<RunConfig.None> LOAD_TRACK_DATA =
            JobDefinition.of("load_track_data_job", "Brings the table of circuits up to date.");
    /** Open-Meteo tells what it forecast up to 92 days ago; with a margin for the ends of days. */
    private static final int FORECAST_DAYS_KEPT = 90;

    private static final JobDefinition<WeekendConfig> WEEKEND_SESSION_DATA_LOAD = JobDefinition.of(
            "weekend_session_data_load_job", "Loads every session result of one weekend.", WeekendConfig.LATEST);
    private static final JobDefinition<RunConfig.None> LOAD_COMPOUND_DATA =
            JobDefinition.of("load_compound_data_job", "Brings the table of the tyres of each weekend up to date.");
    private static final JobDefinition<WeatherForecastConfig> LOAD_WEATHER_FORECAST = JobDefinition.of(
            "load_weather_forcast_data_job",
            "Keeps one day's forecast for the circuits of the week that begins with it.",
            WeatherForecastConfig.TODAY);

    private final TablePresence tables;
    private final StoredResults stored;
    private final TimingSource source;
    private final DataReadiness data;
    private final ForecastPlaces places;
    private final LoadableSeasons seasons;

    @Inject
    DataWorkspace(
            TablePresence tables,
            StoredResults stored,
            TimingSource source,
            DataReadiness data,
            ForecastPlaces places,
            LoadableSeasons seasons) {
        this.data = data;
        this.places = places;
        this.seasons = seasons;
        this.tables = tables;
        this.stored = stored;
        this.source = source;
    }

    /** For the container's proxy. */
    DataWorkspace() {
        this(null, null, null, null, null, null);
    }

    @Override
    public String name() {
        return "f1_predictor_data";
    }

    @Override
    public String description() {
        return "Keeps calendar, circuits, tyres, forecasts and session results in the database.";
    }

    @Override
    public List<JobDefinition<?>> jobs() {
        return List.of(
                SESSION_DATA_LOAD,
                WEEKEND_SESSION_DATA_LOAD,
                LOAD_COMPOUND_DATA,
                LOAD_TRACK_DATA,
                LOAD_WEATHER_FORECAST,
                UPDATE_CALENDAR);
    }

    @Override
    public List<ScheduleDefinition> schedules() {
        return List.of(
                ScheduleDefinition.of("update_calendar_schedule", UPDATE_CALENDAR, "0 6 * * 1", LONDON)
                        .describedAs("Every Monday at six: the calendar changes between weekends."),
                ScheduleDefinition.of("load_track_data_schedule", LOAD_TRACK_DATA, "15 6 * * 1", LONDON)
                        .describedAs("Every Monday, after the calendar."),
                ScheduleDefinition.of("load_compound_data_schedule", LOAD_COMPOUND_DATA, "30 6 * * 1", LONDON)
                        .describedAs("Every Monday: Pirelli names the tyres weeks before a weekend."),
                ScheduleDefinition.of(
                                "load_weather_forcast_data_schedule",
                                LOAD_WEATHER_FORECAST,
                                "0 5 * * *",
                                ZoneOffset.UTC)
                        .requesting(this::forecastOf)
                        .describedAs("Every day at five UTC, when the night's runs of the weather models are in."));
    }

    @Override
    public List<SensorDefinition> sensors() {
        return List.of(
                SensorDefinition.of(
                                "session_table_empty_sensor",
                                "Waits for a table of session results without a row, and has the history loaded.",
                                new SessionTableEmptySensor(tables, stored, source, SESSION_DATA_LOAD),
                                SESSION_DATA_LOAD)
                        .every(Duration.ofSeconds(5)),
                SensorDefinition.of(
                                "weekend_session_data_sensor",
                                "Waits until the qualifying of the weekend is published, and later its race, and has"
                                        + " the weekend loaded.",
                                new PublishedSessionSensor(
                                        data, source, List.of(SessionKind.Q, SessionKind.R), WEEKEND_SESSION_DATA_LOAD),
                                WEEKEND_SESSION_DATA_LOAD)
                        .every(Duration.ofSeconds(10)),
                SensorDefinition.of(
                                "first_forecast_sensor",
                                "Waits until it is known where the next race is, and has its first forecast loaded, once.",
                                new FirstForecastSensor(tables, places, source, LOAD_WEATHER_FORECAST),
                                LOAD_WEATHER_FORECAST)
                        .every(Duration.ofSeconds(10)));
    }

    private List<String> seasons() {
        int now = LocalDate.ofInstant(source.clock().instant(), ZoneOffset.UTC).getYear();
        return seasons.upTo(now).stream().map(String::valueOf).toList();
    }

    /** The days that the source of forecasts can still tell of; today is the last. */
    private List<String> forecastDays() {
        LocalDate today = LocalDate.ofInstant(source.clock().instant(), ZoneOffset.UTC);
        return today.minusDays(FORECAST_DAYS_KEPT)
                .datesUntil(today.plusDays(1))
                .map(LocalDate::toString)
                .toList();
    }

    /** The demonstration has a calendar of its own, in which the tick's day means nothing. */
    private RunRequest forecastOf(Instant due) {
        Instant moment = source.demonstration() ? source.clock().instant() : due;
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        return RunRequest.of(LOAD_WEATHER_FORECAST, new WeatherForecastConfig(day))
                .forPartition(PartitionKey.of(day));
    }

    @Override
    public List<AssetDefinition> assets() {
        return List.of(
                AssetDefinition.of("raw_session_data", "data", "Every session result, as the timing source gave it.")
                        .madeBy(SESSION_DATA_LOAD, WEEKEND_SESSION_DATA_LOAD)
                        .partitionedBy(PartitionsDefinition.suppliedBy(this::seasons)),
                AssetDefinition.of("f1_calendar", "data", "A row per Grand Prix, with the start of each session.")
                        .madeBy(UPDATE_CALENDAR, SESSION_DATA_LOAD)
                        .freshFor(Duration.ofDays(10))
                        .checkedBy(AssetCheckDefinition.error("has_events", "At least one event is in it.")
                                .failingTheRun()),
                AssetDefinition.of("dim_event", "data", "What each Grand Prix is called and where it is held.")
                        .madeBy(UPDATE_CALENDAR, SESSION_DATA_LOAD)
                        .checkedBy(AssetCheckDefinition.warning(
                                "nothing_refused", "Every event of the source could be taken.")),
                AssetDefinition.of("calendar_csv", "data", "The calendar as a file for readers outside.")
                        .madeBy(UPDATE_CALENDAR)
                        .from("f1_calendar"),
                AssetDefinition.of("dim_track", "data", "A row per circuit.")
                        .madeBy(LOAD_TRACK_DATA, SESSION_DATA_LOAD),
                AssetDefinition.of(
                                "dim_compound", "data", "Which rubber stood behind HARD, MEDIUM and SOFT of a weekend.")
                        .madeBy(LOAD_COMPOUND_DATA, SESSION_DATA_LOAD)
                        .checkedBy(AssetCheckDefinition.warning(
                                "every_event_has_tyres", "The three tyres of each event that has begun are named.")),
                AssetDefinition.of(
                                "weather_forcast", "data", "What was forecast for a circuit on which day, by the hour.")
                        .madeBy(LOAD_WEATHER_FORECAST)
                        .partitionedBy(PartitionsDefinition.suppliedBy(this::forecastDays))
                        .from("f1_calendar", "dim_track"));
    }
}
