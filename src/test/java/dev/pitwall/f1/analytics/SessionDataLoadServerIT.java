package dev.pitwall.f1.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pitwall.f1.data.DataWorkspace;
import dev.pitwall.f1.data.SessionDataLoadConfig;
import dev.pitwall.f1.data.StoredResults;
import dev.pitwall.f1.timing.RealData;
import dev.pitwall.orchestration.backfill.Backfill;
import dev.pitwall.orchestration.backfill.BackfillChoice;
import dev.pitwall.orchestration.backfill.BackfillHistory;
import dev.pitwall.orchestration.backfill.BackfillRequest;
import dev.pitwall.orchestration.backfill.BackfillStatus;
import dev.pitwall.orchestration.backfill.Backfills;
import dev.pitwall.orchestration.backfill.PlannedPartition;
import dev.pitwall.orchestration.definition.PartitionKey;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.run.Cause;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunFilter;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.RunRequests;
import dev.pitwall.orchestration.run.RunStatus;
import dev.pitwall.orchestration.run.RunStep;
import dev.pitwall.orchestration.run.StepPartition;
import dev.pitwall.orchestration.run.StepStatus;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.Deployed;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The history of the folder of real results, loaded on the real server by the sensor that finds the table empty. */
@EnabledIf(value = "folderIsThere", disabledReason = "no folder of real data; name one with -Dpitwall.files")
@ArquillianTest
class SessionDataLoadServerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(150);

    @Inject
    private RunHistory history;

    @Inject
    private RunRequests requests;

    @Inject
    private StoredLaps laps;

    @Inject
    private StoredResults results;

    @Inject
    private Backfills backfills;

    @Inject
    private BackfillHistory backfillHistory;

    @Inject
    private DataSource dataSource;

    @Deployment
    static WebArchive pitwallOnAnEmptyDatabaseWithTheFolderOfResults() {
        List.of("ml_project_dev", "tableau_data", "dagster_logs_dev").forEach(Database.shared()::dropSchema);
        return Deployed.pitwall()
                .addAsLibrary(ShrinkWrap.create(JavaArchive.class, "source.jar")
                        .addAsManifestResource(
                                new StringAsset("config_ordinal=1000\npitwall.source=files\npitwall.files="
                                        + RealData.folder()
                                        + "\n"),
                                "microprofile-config.properties"))
                .addClass(SessionDataLoadServerIT.class)
                .addPackages(true, Assertions.class.getPackage().getName().replace(".api", ""))
                .addPackages(true, Awaitility.class.getPackage())
                .addPackages(true, "org.hamcrest");
    }

    /** Asked before anything is deployed, because an assumption that fails in the server is an error outside; and asked there again. */
    static boolean folderIsThere() {
        return System.getProperty("pitwall.test.server") == null
                || RealData.ifThere()
                        .filter(folder -> Files.exists(folder.resolve("laps.csv")))
                        .isPresent();
    }

    @Test
    void laps_are_loaded_by_four_partitions_with_all_seasons_and_every_one_of_them_is_in_the_table()
            throws IOException {
        Run load = firstLoad();

        RunStep step = step(load);
        List<StepPartition> partitions = partitions(load, step);
        assertThat(partitions).hasSize(SeasonPartitions.MOST);
        assertThat(partitions)
                .flatExtracting(partition -> List.of(partition.name().split(",")))
                .containsExactlyInAnyOrderElementsOf(seasonsOfTheFolder());
        assertThat(partitions).extracting(StepPartition::status).containsOnly(StepStatus.SUCCESS);
        assertThat(partitions.stream()
                        .mapToLong(partition -> partition.counts().read())
                        .sum())
                .isEqualTo(lines())
                .isEqualTo(step.readCount());
        assertThat(step.readCount()).isEqualTo(step.writeCount() + step.filterCount() + step.skipCount());
        assertThat(laps.asTheyStand().rows()).isEqualTo(step.writeCount());
    }

    @Test
    void a_run_for_one_season_loads_that_one_alone_and_finds_nothing_to_change() {
        firstLoad();
        long rows = laps.asTheyStand().rows();

        Run again = finished(requests.submit(
                        RunRequest.of(DataWorkspace.SESSION_DATA_LOAD, new SessionDataLoadConfig(2018, null, true))
                                .forPartition(new PartitionKey("2023")),
                        Cause.person("operator"))
                .runId());

        assertThat(again.status()).isEqualTo(RunStatus.SUCCESS);
        RunStep step = step(again);
        assertThat(partitions(again, step)).extracting(StepPartition::name).containsExactly("2023");
        assertThat(step.readCount()).isPositive().isEqualTo(step.filterCount());
        assertThat(step.writeCount()).isZero();
        assertThat(laps.asTheyStand().rows()).isEqualTo(rows);
    }

    @Test
    void a_run_without_laps_leaves_their_table_as_it_is() {
        firstLoad();
        long rows = laps.asTheyStand().rows();

        Run without = finished(requests.submit(
                        RunRequest.of(DataWorkspace.SESSION_DATA_LOAD, new SessionDataLoadConfig(2024, null, false)),
                        Cause.person("operator"))
                .runId());

        assertThat(without.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(step(without).readCount()).isZero();
        assertThat(laps.asTheyStand().rows()).isEqualTo(rows);
        assertThat(results.any()).isTrue();
    }

    @Test
    void a_backfill_of_the_missing_seasons_makes_each_again_by_a_run_of_its_own_and_no_other() throws SQLException {
        firstLoad();
        long lapsBefore = laps.asTheyStand().rows();
        long resultsBefore = results.count();
        forget("2019");
        forget("2022");
        assertThat(results.count()).isLessThan(resultsBefore);

        Backfill asked = backfills.start(
                new BackfillRequest(
                        "raw_session_data",
                        Optional.empty(),
                        Optional.of("2018"),
                        Optional.of("2024"),
                        BackfillChoice.MISSING,
                        JsonValue.EMPTY_JSON_OBJECT,
                        2),
                "operator");
        await().atMost(PATIENCE)
                .until(
                        () -> backfillHistory.find(asked.id()).orElseThrow().status(),
                        BackfillStatus.COMPLETED_SUCCESS::equals);

        List<PlannedPartition> made = backfillHistory.partitions(asked.id(), 0, 10);
        assertThat(made).extracting(PlannedPartition::key).containsExactly("2019", "2022");
        assertThat(made).allSatisfy(partition -> {
            Run load = history.find(partition.run().orElseThrow()).orElseThrow();
            assertThat(load.job()).isEqualTo("session_data_load_job");
            assertThat(load.partition()).hasValue(new PartitionKey(partition.key()));
        });
        assertThat(results.count()).isEqualTo(resultsBefore);
        assertThat(laps.asTheyStand().rows()).isEqualTo(lapsBefore);
    }

    /** As if no run had ever made that season. */
    private void forget(String season) throws SQLException {
        for (String rows : List.of(
                "ml_project_dev.raw_session_data WHERE season = ?",
                "tableau_data.all_session_data WHERE season = ?",
                "dagster_logs_dev.materialization WHERE asset = 'raw_session_data' AND partition_key = ?")) {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement delete = connection.prepareStatement("DELETE FROM " + rows)) {
                delete.setString(1, season);
                delete.executeUpdate();
            }
        }
    }

    private Run firstLoad() {
        RunFilter loads = RunFilter.ALL.ofJob("session_data_load_job").in(Set.of(RunStatus.SUCCESS));
        List<Run> ended = await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> history.newest(loads, Long.MAX_VALUE, 100), runs -> !runs.isEmpty());
        return ended.get(ended.size() - 1);
    }

    private Run finished(long runId) {
        return await().atMost(PATIENCE)
                .until(
                        () -> history.find(runId).orElseThrow(),
                        run -> run.status().finished());
    }

    private RunStep step(Run run) {
        return history.steps(run.id()).stream()
                .filter(step -> step.step().equals("load_laps"))
                .findFirst()
                .orElseThrow();
    }

    private List<StepPartition> partitions(Run run, RunStep step) {
        return history.partitions(run.id()).stream()
                .filter(partition -> partition.stepExecution() == step.stepExecution())
                .sorted(Comparator.comparing(StepPartition::name))
                .toList();
    }

    private static Path folder() {
        return Path.of(ConfigProvider.getConfig().getValue("pitwall.files", String.class));
    }

    private static List<String> seasonsOfTheFolder() throws IOException {
        List<String> seasons = new ArrayList<>();
        try (Stream<String> lines =
                Files.lines(folder().resolve("practice_results.csv")).skip(1)) {
            lines.map(line -> line.split(",", 2)[0]).distinct().sorted().forEach(seasons::add);
        }
        return seasons;
    }

    private static long lines() throws IOException {
        try (Stream<String> lines = Files.lines(folder().resolve("laps.csv")).skip(1)) {
            return lines.count();
        }
    }
}
