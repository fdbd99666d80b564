package dev.pitwall.f1.databasebuild;

import dev.pitwall.schema.Catalog;
import java.util.Arrays;
import java.util.List;

/**
 * A folder of migrations below {@code persistence}, the job that runs it, and the tables and views that are there afterwards,
 * in the order in which {@code build_all_tables} takes them.
 */
enum TableGroup {
    F1_CALENDAR("create_f1_calendar_table_job", Catalog.ML_PROJECT, "f1_calendar", "f1_calendar"),
    DIM_EVENT("create_dim_event_table_job", Catalog.ML_PROJECT, "dim_event", "dim_event"),
    DIM_TRACK("create_track_data_table_job", Catalog.ML_PROJECT, "dim_track", "dim_track"),
    DIM_COMPOUND("create_dim_compound_table_job", Catalog.ML_PROJECT, "dim_compound", "dim_compound"),
    DIM_TRACK_STATUS("create_dim_track_status_table_job", Catalog.ML_PROJECT, "dim_track_status", "dim_track_status"),
    RAW_SESSION_DATA(
            "create_raw_session_data_table_job",
            Catalog.ML_PROJECT,
            "raw_session_data",
            "raw_session_data",
            "refused_row"),
    CLEANED_SESSION_DATA(
            "create_cleaned_session_data_view_job", Catalog.ML_PROJECT, "cleaned_session_data", "cleaned_session_data"),
    WEATHER_FORCAST(
            "create_weather_forcast_table_job",
            Catalog.ML_PROJECT,
            "weather_forcast",
            "weather_forcast",
            "weather_forcast_origin"),
    PREDICTION(
            "create_prediction_tables_job",
            Catalog.ML_PROJECT,
            "prediction",
            "feature_set",
            "qualifying_model",
            "prediction",
            "prediction_row",
            "prediction_absentee",
            "prediction_picture",
            "prediction_evaluation",
            "prediction_target",
            "model_judgement",
            "champion_choice",
            "judged_round",
            "prediction_source",
            "practice_tyre_lap",
            "practice_weather",
            "practice_origin"),
    ALL_SESSION_DATA(
            "create_all_session_data_job_analytics",
            Catalog.TABLEAU_DATA,
            "all_session_data",
            "all_session_data",
            "session_data_extract",
            "all_session_data_origin");

    private final String job;
    private final Catalog catalog;
    private final String folder;
    private final List<String> tables;

    TableGroup(String job, Catalog catalog, String folder, String... tables) {
        this.job = job;
        this.catalog = catalog;
        this.folder = folder;
        this.tables = List.of(tables);
    }

    String job() {
        return job;
    }

    Catalog catalog() {
        return catalog;
    }

    /** The folder below that of the schema. */
    String folder() {
        return folder;
    }

    /** Names of the tables and views, without schema. */
    List<String> tables() {
        return tables;
    }

    /** The group of this folder. */
    static TableGroup ofFolder(String folder) {
        return Arrays.stream(values())
                .filter(group -> group.folder.equals(folder))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("group is '" + folder + "'; allowed are "
                        + Arrays.stream(values()).map(TableGroup::folder).toList()));
    }
}
