package dev.pitwall.dagster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.batch.JobGraphs;
import dev.pitwall.orchestration.automation.PastTicks;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.RetainedKind;
import dev.pitwall.orchestration.imported.ImportLedger;
import dev.pitwall.orchestration.journal.EventType;
import dev.pitwall.orchestration.journal.Journal;
import dev.pitwall.orchestration.journal.RunEvent;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.node.SettableDatabaseClock;
import dev.pitwall.orchestration.retention.RetainedEvents;
import dev.pitwall.orchestration.retention.RetainedRuns;
import dev.pitwall.orchestration.retention.RetainedSkippedTicks;
import dev.pitwall.orchestration.run.CannotRestart;
import dev.pitwall.orchestration.run.CauseKind;
import dev.pitwall.orchestration.run.PastRuns;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunConfigs;
import dev.pitwall.orchestration.run.RunConfigsOfTests;
import dev.pitwall.orchestration.run.RunControl;
import dev.pitwall.orchestration.run.RunFact;
import dev.pitwall.orchestration.run.RunFilter;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.RunStatus;
import dev.pitwall.orchestration.run.RunStep;
import dev.pitwall.orchestration.run.StepStatus;
import dev.pitwall.orchestration.run.UsualDuration;
import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Beans;
import dev.pitwall.testing.ChunkStep;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.RememberingRun;
import dev.pitwall.testing.SettableClock;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DagsterImportDatabaseTest {

    private static final String OVER = "status IN ('SUCCESS', 'FAILURE', 'CANCELED')";
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private final SettableClock clock = new SettableClock(NOW);
    private final RememberingRun run = new RememberingRun(9_000, new DagsterImportConfig(DagsterFixture.SCHEMA, null));
    private Beans beans;

    @BeforeAll
    static void tables() {
        Entities.withEmpty(Catalog.DAGSTER_LOGS, "run", "journal", "automation", "asset", "imported", "retention");
    }

    @BeforeEach
    void an_instance_of_dagster_beside_an_empty_history() {
        DagsterFixture.load();
        beans = new Beans(Entities.withEmpty(Catalog.DAGSTER_LOGS))
                .with(DataSource.class, DagsterFixture.dataSource())
                .with(DatabaseClock.class, new SettableDatabaseClock(clock))
                .with(Clock.class, clock);
    }

    @Test
    void every_run_that_is_over_comes_with_every_event_and_every_tick_that_has_ended() throws Exception {
        var counts = importAll(run);

        assertThat(counts.runs().written()).isEqualTo(DagsterFixture.count("runs WHERE " + OVER));
        assertThat(counts.events().written())
                .isEqualTo(DagsterFixture.count("event_logs e JOIN runs r USING (run_id) WHERE r." + OVER));
        assertThat(counts.ticks().written()).isEqualTo(DagsterFixture.count("job_ticks WHERE status <> 'STARTED'"));
        assertThat(historyRows("SELECT status, COUNT(*) FROM LOGS.run GROUP BY status ORDER BY status"))
                .isEqualTo(DagsterFixture.rows(
                        "SELECT status, COUNT(*) FROM runs WHERE " + OVER + " GROUP BY status ORDER BY status"));
        assertThat(historyRows(
                        "SELECT i.source_run, COUNT(*) FROM LOGS.imported_run i JOIN LOGS.run_event e USING (run_id)"
                                + " GROUP BY i.source_run ORDER BY i.source_run"))
                .isEqualTo(DagsterFixture.rows("SELECT run_id, COUNT(*) FROM event_logs JOIN runs USING (run_id) WHERE "
                        + OVER + " GROUP BY run_id ORDER BY run_id"));
        assertThat(historyRows("SELECT status, COUNT(*) FROM LOGS.tick GROUP BY status ORDER BY status"))
                .isEqualTo(DagsterFixture.rows("SELECT status, COUNT(*) FROM job_ticks WHERE status <> 'STARTED'"
                        + " GROUP BY status ORDER BY status"));
        assertThat(run.refusals).isEmpty();
    }

    @Test
    void importing_again_brings_nothing_twice_and_changes_nothing() throws Exception {
        var first = importAll(run);
        var before = history();

        var second = importAll(new RememberingRun(9_001, new DagsterImportConfig(DagsterFixture.SCHEMA, null)));

        assertThat(second.runs())
                .isEqualTo(new ChunkStep.Counts(
                        first.runs().read(), 0, first.runs().read(), 0));
        assertThat(second.events()).isEqualTo(new ChunkStep.Counts(0, 0, 0, 0));
        assertThat(second.ticks())
                .isEqualTo(new ChunkStep.Counts(
                        first.ticks().read(), 0, first.ticks().read(), 0));
        assertThat(history()).isEqualTo(before);
    }

    @Test
    void an_import_that_is_killed_in_each_step_and_restarted_gives_the_same_rows() throws Exception {
        importAll(run);
        var wanted = history();
        an_instance_of_dagster_beside_an_empty_history();

        for (var step : List.of(runs(run, 5), events(run, 37), ticks(run, 4))) {
            step.dieAfter(2);
            step.toTheEnd();
        }

        assertThat(history()).isEqualTo(wanted);
    }

    @Test
    void the_tables_of_dagster_stay_as_they_are() throws Exception {
        var before = DagsterFixture.checksums();

        look(run);
        importAll(run);

        assertThat(DagsterFixture.checksums()).isEqualTo(before);
    }

    @Test
    void an_event_that_is_broken_or_unknown_is_kept_once_with_its_reason_and_the_others_come() throws Exception {
        var all = DagsterFixture.count("event_logs JOIN runs USING (run_id) WHERE " + OVER);
        var ids = DagsterFixture.rows("SELECT e.id FROM event_logs e JOIN runs r USING (run_id) WHERE r." + OVER
                + " ORDER BY e.id DESC LIMIT 3");
        DagsterFixture.execute(
                "UPDATE event_logs SET event = '{\"__class__\": \"EventLogEntry\", ' WHERE id = " + ids.get(0),
                "UPDATE event_logs SET event = REPLACE(event, '\"__class__\": \"EventLogEntry\"', '\"__class__\": \"Later\"')"
                        + " WHERE id = " + ids.get(1),
                "UPDATE event_logs SET event = '{\"__class__\": \"EventLogEntry\", \"timestamp\": 1.5, \"dagster_event\":"
                        + " {\"event_type_value\": \"ASSET_SOLD\"}}' WHERE id = " + ids.get(2));

        var counts = importAll(run);
        var again = importAll(run);

        assertThat(counts.events()).isEqualTo(new ChunkStep.Counts(all, all - 3, 0, 3));
        assertThat(again.events().read()).isZero();
        assertThat(run.refusals)
                .hasSize(3)
                .anySatisfy(refusal -> assertThat(refusal)
                        .startsWith("event_logs.id " + ids.get(0))
                        .contains("body is no JSON object"))
                .anySatisfy(refusal -> assertThat(refusal).contains("__class__ is Later; allowed are EventLogEntry"))
                .anySatisfy(refusal -> assertThat(refusal).contains("event_type_value is ASSET_SOLD; known are the"));
    }

    @Test
    void a_run_whose_body_is_broken_is_kept_with_its_reason_and_the_others_come() throws Exception {
        DagsterFixture.execute("UPDATE runs SET run_body = 'no json' WHERE pipeline_name = 'flaky_job' AND " + OVER);

        var counts = importAll(run);

        assertThat(counts.runs().skipped()).isEqualTo(1);
        assertThat(counts.runs().written()).isEqualTo(DagsterFixture.count("runs WHERE " + OVER) - 1);
        assertThat(run.refusals).singleElement().asString().contains("runs.id").contains("body is no JSON object");
    }

    @Test
    void an_imported_run_is_marked_and_nobody_takes_it_for_one_of_ours() throws Exception {
        importAll(run);

        var runs = allRuns();
        assertThat(runs).isNotEmpty().allSatisfy(imported -> {
            assertThat(imported.cause().kind()).isEqualTo(CauseKind.IMPORT);
            assertThat(imported.cause().name()).startsWith("Dagster");
            assertThat(imported.runKey()).isEmpty();
            assertThat(tags(imported)).containsEntry("imported", "dagster").containsKey("dagster/run_id");
        });
        assertThat(runs)
                .extracting(imported -> imported.cause().name())
                .contains("Dagster: schedule every_minute_schedule");
        assertThat(historyRows("SELECT COUNT(*) FROM LOGS.run_key")).containsExactly("0");
        assertThat(historyRows("SELECT COUNT(*) FROM LOGS.run_end")).containsExactly("0");
        assertThat(historyRows("SELECT COUNT(*) FROM LOGS.automation")).containsExactly("0");
        assertThat(historyRows("SELECT COUNT(*) FROM LOGS.materialization")).containsExactly("0");
        assertThat(beans.fired(RunFact.class)).isEmpty();
        assertThat(beans.get(UsualDuration.class).of("load_laps_job")).isEmpty();
        assertThat(beans.get(RunHistory.class).open()).isEmpty();
    }

    @Test
    void an_imported_run_can_neither_be_restarted_nor_executed_again() throws Exception {
        importAll(run);
        var failed = aRun("failing_job", RunStatus.FAILURE);
        beans.with(Definitions.class, new Definitions(List.of()));
        beans.with(RunConfigs.class, RunConfigsOfTests.configs());
        beans.with(JobGraphs.class, new JobGraphs());
        var control = beans.get(RunControl.class);

        assertThatThrownBy(() -> control.restart(failed.id(), "ada"))
                .isInstanceOf(CannotRestart.class)
                .hasMessageContaining("is an import from Dagster");
        assertThatThrownBy(() -> control.executeAgain(failed.id(), Optional.empty(), "ada"))
                .isInstanceOf(CannotRestart.class);
    }

    @Test
    void a_failed_run_tells_which_step_failed_and_its_innermost_exception_with_the_trace() throws Exception {
        importAll(run);

        var failed = aRun("failing_job", RunStatus.FAILURE);

        assertThat(failed.failedStep()).contains("fit_model");
        assertThat(failed.rootCause()).contains("IndexError: list index out of range");
        assertThat(lines(failed, EventType.STEP_FAILURE))
                .singleElement()
                .satisfies(line -> assertThat(line.detail().orElseThrow())
                        .contains("ValueError: no rows: the table `laps` is empty – 0 of 57")
                        .contains("The above exception was the direct cause"));
    }

    @Test
    void a_step_that_was_tried_again_has_an_execution_for_each_try() throws Exception {
        importAll(run);

        assertThat(steps(aRun("flaky_job", RunStatus.SUCCESS)))
                .extracting(RunStep::step, RunStep::attempt, RunStep::status)
                .containsExactly(
                        Tuple.tuple("flaky_fetch", 1, StepStatus.FAILURE),
                        Tuple.tuple("flaky_fetch", 2, StepStatus.SUCCESS));
    }

    @Test
    void a_materialization_and_a_check_tell_their_asset_and_their_metadata() throws Exception {
        importAll(run);

        assertThat(lines(aRun("load_laps_job", RunStatus.SUCCESS), EventType.ASSET_MATERIALIZATION))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.message()).isEqualTo("made tableau/laps for 2024-01");
                    assertThat(line.detail().orElseThrow())
                            .contains("rows = 57", "mean_s = 91.25", "link = https://example.org/laps");
                });
        assertThat(lines(aRun("weather_job", RunStatus.SUCCESS), EventType.ASSET_CHECK))
                .extracting(RunEvent::message)
                .containsExactly("check has_rows of weather passed", "check has_rain of weather failed: no rain");
    }

    @Test
    void a_run_that_was_executed_again_stands_with_the_first() throws Exception {
        importAll(run);

        var again = allRuns().stream()
                .filter(imported -> imported.root() != imported.id())
                .toList();

        assertThat(again).singleElement().satisfies(imported -> {
            assertThat(imported.job()).isEqualTo("failing_job");
            assertThat(beans.get(RunHistory.class)
                            .find(imported.root())
                            .orElseThrow()
                            .job())
                    .isEqualTo("failing_job");
        });
    }

    @Test
    void a_tick_says_why_and_leads_to_the_runs_that_it_asked_for() throws Exception {
        importAll(run);

        assertThat(historyRows("SELECT DISTINCT reason FROM LOGS.tick WHERE automation = 'broken_schedule'"))
                .containsExactly("RuntimeError: calendar is missing");
        assertThat(historyRows("SELECT reason FROM LOGS.tick WHERE automation = 'practice_data_sensor'"))
                .contains("practice is not published yet (0)");
        assertThat(historyRows("SELECT DISTINCT r.job FROM LOGS.tick t JOIN LOGS.tick_run x ON x.tick_id = t.id"
                        + " JOIN LOGS.run r ON r.id = x.run_id WHERE t.automation = 'every_minute_schedule'"))
                .containsExactly("load_laps_job");
    }

    @Test
    void retention_counts_the_age_of_what_was_imported_from_its_import() throws Exception {
        importAll(run);
        var dayAfter = NOW.plus(Duration.ofDays(1));

        assertThat(deletable(RetainedRuns.class, NOW)).isZero();
        assertThat(deletable(RetainedEvents.class, NOW)).isZero();
        assertThat(deletable(RetainedSkippedTicks.class, NOW)).isZero();
        assertThat(deletable(RetainedRuns.class, dayAfter)).isEqualTo(allRuns().size());
    }

    @Test
    void what_retention_has_deleted_does_not_come_again() throws Exception {
        importAll(run);
        var kind = beans.get(RetainedRuns.class);
        while (beans.inTransaction(() -> kind.delete(NOW.plus(Duration.ofDays(1)), 500))
                .more()) {
            // Deletes step by step
        }

        importAll(run);

        assertThat(allRuns()).isEmpty();
        assertThat(historyRows("SELECT COUNT(*) FROM LOGS.run_event")).containsExactly("0");
    }

    @Test
    void runs_and_ticks_of_before_the_wanted_day_stay_where_they_are() throws Exception {
        var later = new RememberingRun(9_002, new DagsterImportConfig(DagsterFixture.SCHEMA, LocalDate.of(2029, 1, 1)));

        var counts = importAll(later);

        assertThat(counts.runs().read()).isZero();
        assertThat(counts.ticks().read()).isZero();
    }

    @Test
    void the_look_before_tells_what_is_there_and_what_was_switched_on() throws Exception {
        look(run);

        assertThat(run.infos).anyMatch(line -> line.contains("is at Dagster's revision 29b539ebc72a"));
        assertThat(run.infos).anyMatch(line -> line.startsWith("sensor practice_data_sensor was DECLARED_IN_CODE"));
        assertThat(run.warnings).anyMatch(line -> line.contains("runs are not over and are left out"));
    }

    @Test
    void a_schema_without_dagsters_tables_is_named_with_what_is_missing() {
        var elsewhere = new RememberingRun(9_003, new DagsterImportConfig("mysql", null));

        assertThatThrownBy(() -> look(elsewhere))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("schema is mysql, which has none of Dagster's tables");
    }

    private record Counts(ChunkStep.Counts runs, ChunkStep.Counts events, ChunkStep.Counts ticks) {}

    private Counts importAll(RememberingRun by) throws Exception {
        return new Counts(
                runs(by, 100).toTheEnd(),
                events(by, 500).toTheEnd(),
                ticks(by, 500).toTheEnd());
    }

    private void look(RememberingRun by) throws Exception {
        new LookAtDagster(beans.get(DagsterTables.class), by).process();
    }

    private ChunkStep runs(RememberingRun by, int size) {
        return step(
                new ChunkStep.Artifacts(
                        () -> new DagsterRunReader(beans.get(DagsterTables.class), by),
                        () -> new DagsterRunTranslation(ledger()),
                        () -> new DagsterRunWriter(beans.get(PastRuns.class), ledger(), by)),
                size,
                by);
    }

    private ChunkStep events(RememberingRun by, int size) {
        return step(
                new ChunkStep.Artifacts(
                        () -> new DagsterEventReader(beans.get(DagsterTables.class), ledger(), by),
                        DagsterEventTranslation::new,
                        () -> new DagsterEventWriter(beans.get(Journal.class), beans.get(PastRuns.class), ledger())),
                size,
                by);
    }

    private ChunkStep ticks(RememberingRun by, int size) {
        return step(
                new ChunkStep.Artifacts(
                        () -> new DagsterTickReader(beans.get(DagsterTables.class), by),
                        () -> new DagsterTickTranslation(beans.get(PastTicks.class), ledger(), by),
                        () -> new DagsterTickWriter(beans.get(PastTicks.class), ledger(), by)),
                size,
                by);
    }

    private ChunkStep step(ChunkStep.Artifacts artifacts, int size, RememberingRun by) {
        return new ChunkStep(beans, artifacts, size, UnreadableRowException.class::isInstance)
                .telling(new DagsterRefusals(ledger(), by));
    }

    private ImportLedger ledger() {
        return beans.get(ImportLedger.class);
    }

    private long deletable(Class<? extends RetainedKind> kind, Instant before) {
        return beans.inTransaction(() -> beans.get(kind).count(before));
    }

    private List<Run> allRuns() {
        return beans.get(RunHistory.class).newest(RunFilter.ALL, Long.MAX_VALUE, 1_000);
    }

    private Run aRun(String job, RunStatus status) {
        return allRuns().stream()
                .filter(found -> found.job().equals(job) && found.status() == status)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> tags(Run of) {
        return beans.get(RunHistory.class).tags(of.id());
    }

    private List<RunStep> steps(Run of) {
        return beans.get(RunHistory.class).steps(of.id());
    }

    private List<RunEvent> lines(Run of, EventType type) {
        return beans.inTransaction(() -> beans.get(EntityManager.class)
                .createQuery(
                        "SELECT e FROM RunEvent e WHERE e.runId = :run AND e.type = :type ORDER BY e.id",
                        RunEvent.class)
                .setParameter("run", of.id())
                .setParameter("type", type)
                .getResultList());
    }

    /** All that an import writes, by what Dagster calls it and not by our numbers, which are those of an attempt. */
    private List<String> history() {
        return Stream.of(
                        "SELECT i.source_run, r.job, r.status, r.reason, r.config, r.cause_name, r.failed_step, r.root_cause,"
                                + " r.created_at, r.started_at, r.ended_at FROM LOGS.run r JOIN LOGS.imported_run i ON"
                                + " i.run_id = r.id ORDER BY 1",
                        "SELECT i.source_run, t.name, t.value FROM LOGS.run_tag t JOIN LOGS.imported_run i USING (run_id)"
                                + " ORDER BY 1, 2",
                        "SELECT i.source_run, e.at, e.type, e.level, e.step, e.message, e.detail FROM LOGS.run_event e JOIN"
                                + " LOGS.imported_run i USING (run_id) ORDER BY 1, e.id",
                        "SELECT i.source_run, s.step_execution, s.step, s.attempt, s.status, s.started_at, s.ended_at,"
                                + " s.failure FROM LOGS.run_step s JOIN LOGS.imported_run i USING (run_id) ORDER BY 1, 2",
                        "SELECT i.source_tick, t.automation, t.due_at, t.status, t.reason, t.cursor_after FROM LOGS.tick t"
                                + " JOIN LOGS.imported_tick i ON i.tick_id = t.id ORDER BY 1",
                        "SELECT i.source_run, t.automation, t.due_at FROM LOGS.tick_run x JOIN LOGS.tick t ON t.id = x.tick_id"
                                + " JOIN LOGS.imported_run i USING (run_id) ORDER BY 1, 2, 3")
                .flatMap(sql -> historyRows(sql).stream())
                .toList();
    }

    private static List<String> historyRows(String sql) {
        return DagsterFixture.rows(sql.replace("LOGS.", "dagster_logs_dev."));
    }
}
