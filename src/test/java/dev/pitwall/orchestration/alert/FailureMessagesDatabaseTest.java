package dev.pitwall.orchestration.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.orchestration.automation.AutomationAnnounced;
import dev.pitwall.orchestration.automation.TickCommit.TickFailed;
import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.node.SettableDatabaseClock;
import dev.pitwall.orchestration.run.RunFact;
import dev.pitwall.orchestration.security.AuditTrail;
import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.RecordedEvents;
import dev.pitwall.testing.SettableClock;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What runs, schedules and sensors leave in the outbox, with no channel configured. */
class FailureMessagesDatabaseTest {

    private static final Instant NOON = Instant.parse("2024-02-29T12:00:00Z");

    private Entities entities;

    @BeforeEach
    void makeTables() {
        entities = Entities.withEmpty(Catalog.DAGSTER_LOGS, "alert", "run", "automation", "security");
    }

    /** The other tests of this room keep the tables that they have made. */
    @AfterAll
    static void dropTables() {
        OutboxRig.forgetTables();
    }

    private static Outbox outbox(EntityManager em) {
        return new Outbox(
                em,
                new OutboxRows(em),
                new Channels(List.of()),
                SettableClock.at(NOON.toString()),
                new RecordedEvents<>(),
                Duration.ofDays(7));
    }

    private static Alarms alarms(EntityManager em) {
        var clock = new SettableDatabaseClock(SettableClock.at(NOON.toString()));
        return new Alarms(
                outbox(em),
                new Silences(em, new Definitions(List.of()), new AuditTrail(em, clock), clock),
                new Troubles(em, clock));
    }

    private void aFailedRun(long id, Long root, String rootCause) {
        entities.doInTransaction(em -> em.createNativeQuery(
                        "INSERT INTO dagster_logs_dev.run (id, workspace, job, status, config,"
                                + " cause, cause_name, root_run, attempt, priority, node_name, failed_step, root_cause, created_at, version)"
                                + " VALUES (?1, 'F1_Predictor', 'F1_Prediction_Job', 'FAILURE', '{\"season\":2024,\"round\":1}',"
                                + " 'SENSOR', 'practice_data_sensor', ?2, 1, 0, 'pit-1', 'fit_model', ?3, '2024-02-29 12:00:00', 0)")
                .setParameter(1, id)
                .setParameter(2, root)
                .setParameter(3, rootCause)
                .executeUpdate());
    }

    private void aSensor(String name) {
        entities.doInTransaction(
                em -> em.createNativeQuery("INSERT INTO dagster_logs_dev.automation (name, workspace, kind,"
                                + " enabled, changed_by, changed_at, next_due, timing, failures_in_row) VALUES (?1, 'F1_Predictor',"
                                + " 'SENSOR', TRUE, 'its definition', '2024-02-29', '2024-02-29', 'every PT30S', 1)")
                        .setParameter(1, name)
                        .executeUpdate());
    }

    private void runFailed(long id) {
        entities.doInTransaction(em -> new RunMessages(em, outbox(em), alarms(em), new Definitions(List.of()))
                .failed(new RunFact.Failed(id, "F1_Prediction_Job", NOON)));
    }

    private void tickFailed(long tick, int failuresInRow) {
        entities.doInTransaction(em -> new TickMessages(em, outbox(em), alarms(em))
                .failed(new TickFailed(
                        "practice_data_sensor", tick, "ConnectException: refused", failuresInRow, NOON)));
    }

    @Test
    void what_a_sensor_tells_of_a_run_that_ended_is_listed_with_that_run() {
        entities.doInTransaction(em -> new TickMessages(em, outbox(em), alarms(em))
                .announced(new AutomationAnnounced(
                        "failures_sensor",
                        OptionalLong.of(42),
                        Announcement.of("failures/42", "F1_Prediction_Job failed", "column 3 is constant"))));

        assertThat(letter("failures/42").entry().runId()).hasValue(42);
    }

    private List<OutboxEntry> messages() {
        return entities.inTransaction(em -> new OutboxHistory(em).newest(Set.of(), Long.MAX_VALUE, 10));
    }

    private OutboxLetter letter(String key) {
        return entities.inTransaction(em -> new OutboxHistory(em).letter(key)).orElseThrow();
    }

    @Test
    void a_failed_run_is_told_with_its_step_root_cause_config_and_page() {
        aFailedRun(42, null, "SingularMatrixException: column 3 is constant");

        runFailed(42);

        var letter = letter("run-failure/42");
        assertThat(letter.entry().kind()).isEqualTo(MessageKind.RUN_FAILURE);
        assertThat(letter.entry().runId()).hasValue(42);
        assertThat(letter.announcement().title()).isEqualTo("F1_Prediction_Job failed (run 42)");
        assertThat(letter.announcement().text())
                .contains("fit_model", "column 3 is constant", "\"season\":2024", "practice\\_data\\_sensor");
        assertThat(letter.announcement().link()).contains("/runs/42");
    }

    @Test
    void runs_that_execute_each_other_again_share_one_message() {
        aFailedRun(42, null, "first");
        aFailedRun(43, 42L, "second");

        runFailed(42);
        runFailed(43);

        assertThat(messages()).extracting(OutboxEntry::key).containsExactly("run-failure/42");
        assertThat(letter("run-failure/42").announcement().text()).contains("second", "executes run 42 again");
    }

    @Test
    void without_a_channel_a_message_is_kept_and_names_the_settings_that_are_missing() {
        aFailedRun(42, null, "broken");

        runFailed(42);

        assertThat(messages().get(0).status()).isEqualTo(MessageStatus.WITHHELD);
        assertThat(messages().get(0).reason().orElseThrow())
                .contains("pitwall.discord.webhook", "pitwall.discord.token", "pitwall.discord.channel");
    }

    @Test
    void an_announcement_is_undone_with_the_transaction_of_its_step() {
        var prediction = new RunFact.Announced(42, Announcement.of("prediction/2024-1", "Bahrain", ""));

        assertThatThrownBy(() -> entities.doInTransaction(em -> {
                    new RunMessages(em, outbox(em), alarms(em), new Definitions(List.of())).announced(prediction);
                    throw new IllegalStateException("the step fails");
                }))
                .hasMessage("the step fails");

        assertThat(messages()).isEmpty();
    }

    @Test
    void a_sensor_that_goes_on_failing_is_told_once() {
        aSensor("practice_data_sensor");

        tickFailed(7, 1);
        tickFailed(8, 2);
        tickFailed(9, 3);

        assertThat(messages()).extracting(OutboxEntry::key).containsExactly("tick-failure/practice_data_sensor/7");
        var letter = letter("tick-failure/practice_data_sensor/7");
        assertThat(letter.entry().kind()).isEqualTo(MessageKind.TICK_FAILURE);
        assertThat(letter.announcement().text()).contains("ConnectException: refused");
        assertThat(letter.announcement().link()).contains("/automation/practice_data_sensor");
    }

    @Test
    void a_sensor_that_fails_again_after_it_has_worked_is_told_again() {
        aSensor("practice_data_sensor");

        tickFailed(7, 1);
        tickFailed(19, 1);

        assertThat(messages())
                .extracting(OutboxEntry::key)
                .containsExactly("tick-failure/practice_data_sensor/19", "tick-failure/practice_data_sensor/7");
    }
}
