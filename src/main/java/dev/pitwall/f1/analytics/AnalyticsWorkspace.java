package dev.pitwall.f1.analytics;

import dev.pitwall.f1.data.DataReadiness;
import dev.pitwall.f1.data.DataWorkspace;
import dev.pitwall.f1.data.PublishedSessionSensor;
import dev.pitwall.f1.data.WeekendConfig;
import dev.pitwall.f1.databasebuild.TablePresence;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.orchestration.definition.AssetDefinition;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.ScheduleDefinition;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** The workspace {@code data_analytics}. */
@ApplicationScoped
public class AnalyticsWorkspace implements Workspace {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final JobDefinition<WeekendConfig> LOAD_WEEKEND =
            JobDefinition.of("data_load_weekend_session_data", "Loads every lap of one weekend.", WeekendConfig.LATEST);
    private static final JobDefinition<RunConfig.None> LOAD_TRACK_STATUS = JobDefinition.of(
            "data_load_track_status_job", "Brings the table of the timing feed's track status codes up to date.");
    private static final JobDefinition<RunConfig.None> DOWNLOAD = JobDefinition.of(
            "download_all_session_data_job", "Writes every lap to all_session_data.csv for the dashboard.");

    private final DataReadiness data;
    private final TimingSource source;
    private final TablePresence tables;
    private final StoredLaps laps;
    private final LapExtracts extracts;

    @Inject
    AnalyticsWorkspace(
            DataReadiness data, TimingSource source, TablePresence tables, StoredLaps laps, LapExtracts extracts) {
        this.data = data;
        this.source = source;
        this.tables = tables;
        this.laps = laps;
        this.extracts = extracts;
    }

    /** For the container's proxy. */
    AnalyticsWorkspace() {
        this(null, null, null, null, null);
    }

    @Override
    public String name() {
        return "data_analytics";
    }

    @Override
    public String description() {
        return "Keeps every lap where dashboards read it, and as a file.";
    }

    @Override
    public List<JobDefinition<?>> jobs() {
        return List.of(LOAD_WEEKEND, LOAD_TRACK_STATUS, DOWNLOAD);
    }

    @Override
    public List<ScheduleDefinition> schedules() {
        return List.of(ScheduleDefinition.of("data_load_track_status_schedule", LOAD_TRACK_STATUS, "45 6 * * 1", LONDON)
                .describedAs("Every Monday: a code that was never seen before may have come with the weekend."));
    }

    @Override
    public List<SensorDefinition> sensors() {
        return List.of(
                SensorDefinition.of(
                                "weekend_laps_sensor",
                                "Waits until the race of the weekend is published, and has every lap of the weekend"
                                        + " loaded.",
                                new PublishedSessionSensor(data, source, List.of(SessionKind.R), LOAD_WEEKEND),
                                LOAD_WEEKEND)
                        .every(Duration.ofSeconds(10)),
                SensorDefinition.of(
                                "all_session_data_sensor",
                                "Waits until the table of laps has another number of rows than the latest CSV extract,"
                                        + " and has a new one written.",
                                new LapExtractSensor(tables, laps, extracts, DOWNLOAD),
                                DOWNLOAD)
                        .every(Duration.ofSeconds(30)));
    }

    @Override
    public List<AssetDefinition> assets() {
        return List.of(
                AssetDefinition.of(
                                "all_session_data",
                                "analytics",
                                "A row per lap, with all that a dashboard shows of it.")
                        .madeBy(LOAD_WEEKEND, DataWorkspace.SESSION_DATA_LOAD)
                        .from("f1_calendar"),
                AssetDefinition.of("dim_track_status", "analytics", "What the track status codes of a lap mean.")
                        .madeBy(LOAD_TRACK_STATUS, DataWorkspace.SESSION_DATA_LOAD),
                AssetDefinition.of("all_session_data_csv", "analytics", "Every lap as a file.")
                        .madeBy(DOWNLOAD)
                        .from("all_session_data"));
    }
}
