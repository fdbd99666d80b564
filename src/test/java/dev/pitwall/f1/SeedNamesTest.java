package dev.pitwall.f1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.ScheduleDefinition;
import dev.pitwall.orchestration.definition.Workspace;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jobs of the Dagster installation that this application replaces, under the names that their users know. */
class SeedNamesTest {

    private static final String TABLE = """
            # job                                 | workspace         | starts it                            | writes
            F1_Prediction_Job                     | F1_Predictor      | practice_data_sensor                 | prediction
            Evaluation_Prediction_Job             | F1_Predictor      | qualifying_data_sensor               | evaluation
            session_data_load_job                 | f1_predictor_data | session_table_empty_sensor           | raw_session_data
            weekend_session_data_load_job         | f1_predictor_data | weekend_session_data_sensor          | raw_session_data
            load_compound_data_job                | f1_predictor_data | load_compound_data_schedule          | dim_compound
            load_track_data_job                   | f1_predictor_data | load_track_data_schedule             | dim_track
            load_weather_forcast_data_job         | f1_predictor_data | load_weather_forcast_data_schedule   | weather_forcast
            update_calendar_job                   | f1_predictor_data | update_calendar_schedule             | f1_calendar
            data_load_weekend_session_data        | data_analytics    | weekend_laps_sensor                  | all_session_data
            data_load_track_status_job            | data_analytics    | data_load_track_status_schedule      | dim_track_status
            download_all_session_data_job         | data_analytics    | all_session_data_sensor              | all_session_data.csv
            create_weather_forcast_table_job      | database_build    | build_all_tables                     | weather_forcast
            create_track_data_table_job           | database_build    | build_all_tables                     | dim_track
            create_raw_session_data_table_job     | database_build    | build_all_tables                     | raw_session_data
            create_f1_calendar_table_job          | database_build    | build_all_tables                     | f1_calendar
            create_dim_event_table_job            | database_build    | build_all_tables                     | dim_event
            create_dim_compound_table_job         | database_build    | build_all_tables                     | dim_compound
            create_cleaned_session_data_view_job  | database_build    | build_all_tables                     | cleaned_session_data
            create_all_session_data_job_analytics | database_build    | build_all_tables                     | all_session_data
            create_dim_track_status_table_job     | database_build    | build_all_tables                     | dim_track_status
            """;

    private static final Map<String, Workspace> WORKSPACES = workspaces(
            "predictor.PredictorWorkspace",
            "data.DataWorkspace",
            "analytics.AnalyticsWorkspace",
            "databasebuild.DatabaseBuildWorkspace",
            "core.CoreWorkspace");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = TABLE)
    void each_job_of_the_seed_has_its_graph_its_definition_what_starts_it_and_what_it_writes(
            String job, String workspace, String starter, String writes) throws IOException {
        String graph = Files.readString(Path.of("batch-jobs", workspace.toLowerCase(Locale.ROOT), job + ".xml"));

        assertThat(graph).contains("<job id=\"" + job + "\"");
        assertThat(head(graph)).as("what it makes").containsSubsequence("Makes:", writes, "Started by:");
        assertThat(head(graph)).as("what starts it").containsSubsequence("Started by:", starter);
        assertThat(WORKSPACES.get(workspace).jobs())
                .extracting(JobDefinition::name)
                .contains(job);
        assertThat(starters(WORKSPACES.get(workspace), job)).contains(starter);
    }

    @Test
    void the_failure_sensor_of_the_seed_is_in_core() {
        assertThat(WORKSPACES.get("core").runStatusSensors())
                .hasSize(1)
                .first()
                .satisfies(sensor -> assertThat(sensor.name()).isEqualTo("failures_sensor"));
    }

    @Test
    void no_job_of_the_seed_is_missing_here() throws IOException {
        Path seed = Stream.of("../shared/SEED.md", "../../shared/SEED.md")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of("absent"));
        assumeTrue(Files.exists(seed), "the seed's own text is not here");
        TreeSet<String> named = new TreeSet<>();
        Matcher items = Pattern.compile("(?m)^- (\\w+)").matcher(Files.readString(seed));
        while (items.find()) {
            named.add(items.group(1));
        }
        named.removeIf(name -> name.matches("(ml_project|dagster_logs)_(dev|prod)|tableau_data"));

        assertThat(TABLE.lines().skip(1).map(line -> line.split("\\|")[0].strip()))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    /** The comment before the job, as one line. */
    private static String head(String graph) {
        return graph.substring(0, graph.indexOf("<job ")).replaceAll("\\s+", " ");
    }

    private static List<String> starters(Workspace workspace, String job) throws IOException {
        List<String> starters = new ArrayList<>();
        workspace.schedules().stream()
                .filter(schedule -> schedule.job().equals(job))
                .map(ScheduleDefinition::name)
                .forEach(starters::add);
        workspace.sensors().stream()
                .filter(sensor -> sensor.jobs().contains(job))
                .forEach(sensor -> starters.add(sensor.name()));
        if (workspace.name().equals("database_build") && buildsAll(job)) {
            starters.add("build_all_tables");
        }
        return starters;
    }

    /** build_all_tables has a step of the same folder of migrations. */
    private static boolean buildsAll(String job) throws IOException {
        Matcher group = Pattern.compile("name=\"group\" value=\"(\\w+)\"")
                .matcher(Files.readString(Path.of("batch-jobs/database_build", job + ".xml")));
        return group.find()
                && Files.readString(Path.of("batch-jobs/database_build/build_all_tables.xml"))
                        .contains("name=\"group\" value=\"" + group.group(1) + "\"");
    }

    /** As the container's proxy makes them: a definition needs nothing that is behind it. */
    private static Map<String, Workspace> workspaces(String... classes) {
        Map<String, Workspace> workspaces = new TreeMap<>();
        Arrays.stream(classes).map(SeedNamesTest::workspace).forEach(made -> workspaces.put(made.name(), made));
        return workspaces;
    }

    private static Workspace workspace(String name) {
        try {
            Constructor<?> constructor = Class.forName("dev.pitwall.f1." + name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Workspace) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
