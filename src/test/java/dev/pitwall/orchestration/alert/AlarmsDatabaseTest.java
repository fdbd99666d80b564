package dev.pitwall.orchestration.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.orchestration.asset.AssetFact;
import dev.pitwall.orchestration.automation.TickCommit.TickFailed;
import dev.pitwall.orchestration.definition.Announcement;
import dev.pitwall.orchestration.definition.CatchUp;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.ScheduleDefinition;
import dev.pitwall.orchestration.definition.Workspace;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.node.SettableDatabaseClock;
import dev.pitwall.orchestration.pause.Pauses;
import dev.pitwall.orchestration.run.RunFact;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.AuditFilter;
import dev.pitwall.orchestration.security.AuditHistory;
import dev.pitwall.orchestration.security.Means;
import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Beans;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.SettableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When people are told that something is wrong, when again, and when not. */
class AlarmsDatabaseTest {

    private static final JobDefinition<RunConfig.None> SWEEP = JobDefinition.of("sweep_job", "Sweeps.");
    private static final Actor ADA = new Actor("ada", Means.PAGE, "192.0.2.1");
    private static final AlertSubject THE_JOB = AlertSubject.job("sweep_job");

    private final SettableClock clock = SettableClock.at("2024-02-29T12:00:00Z");
    private Beans beans;

    @BeforeAll
    static void makeTables() {
        Entities.withEmpty(Catalog.DAGSTER_LOGS, "alert", "automation", "journal", "node", "pause", "run", "security");
    }

    /** The other tests of this room keep the tables that they have made. */
    @AfterAll
    static void dropTables() {
        OutboxRig.forgetTables();
    }

    @BeforeEach
    void emptyTables() {
        beans = new Beans(Entities.withEmpty(Catalog.DAGSTER_LOGS))
                .with(DatabaseClock.class, new SettableDatabaseClock(clock))
                .with(Clock.class, clock)
                .with(Channels.class, new Channels(List.of(new PostBox())))
                .with(Definitions.class, new Definitions(List.of(new Yard())))
                .observing(RunMessages.class, TickMessages.class);
    }

    private void sql(String statement) {
        beans.inTransaction(em -> em.createNativeQuery(statement.replace("LOGS.", "dagster_logs_dev."))
                .executeUpdate());
    }

    private void aRun(long id, String status, String startedAt, String endedAt) {
        sql(
                "INSERT INTO LOGS.run (id, workspace, job, status, reason, config, cause, cause_name, attempt, priority, node_name,"
                        + " root_cause, created_at, started_at, ended_at, version) VALUES (" + id
                        + ", 'yard', 'sweep_job', '"
                        + status + "', 'waiting for a node', '{}', 'SCHEDULE', 'nightly', 1, 0, 'pit-1', 'no broom', "
                        + (startedAt == null ? "'2024-02-29 12:00:00'" : startedAt) + ", " + startedAt + ", " + endedAt
                        + ", 0)");
    }

    private void runFailed(long id) {
        aRun(id, "FAILURE", "'2024-02-29 11:59:00'", "'2024-02-29 12:00:00'");
        beans.inTransaction(
                em -> beans.get(RunMessages.class).failed(new RunFact.Failed(id, "sweep_job", clock.instant())));
    }

    private List<OutboxEntry> messages() {
        return beans.get(OutboxHistory.class).newest(Set.of(), Long.MAX_VALUE, 50);
    }

    private void lookForWhatIsStillWrong() {
        beans.get(Troubles.class)
                .notToldSince(clock.instant().minus(Duration.ofDays(1)))
                .forEach(beans.get(Reminders.class)::look);
    }

    private void passADayAndLook() {
        clock.advance(Duration.ofDays(1).plusMinutes(1));
        lookForWhatIsStillWrong();
    }

    @Test
    void a_failure_that_is_not_mended_is_told_again_after_a_day_and_answers_the_first_message() {
        runFailed(42);
        lookForWhatIsStillWrong();
        assertThat(messages()).hasSize(1);

        passADayAndLook();
        lookForWhatIsStillWrong();
        passADayAndLook();

        assertThat(messages())
                .extracting(OutboxEntry::key)
                .containsExactly("run-failure/42/again-2", "run-failure/42/again-1", "run-failure/42");
        var reminder =
                beans.get(OutboxHistory.class).letter("run-failure/42/again-1").orElseThrow();
        assertThat(reminder.announcement().title()).isEqualTo("Still: sweep_job failed (run 42)");
        assertThat(reminder.announcement().replyTo()).hasValue("run-failure/42");
        assertThat(reminder.announcement().link()).hasValue("/runs/42");
    }

    @Test
    void a_failure_after_which_the_job_ran_well_is_not_told_again() {
        runFailed(42);
        aRun(43, "SUCCESS", "'2024-02-29 13:00:00'", "'2024-02-29 13:01:00'");

        passADayAndLook();

        assertThat(messages()).hasSize(1);
        assertThat(beans.get(Troubles.class).open()).isEmpty();
    }

    @Test
    void what_no_workspace_defines_any_more_is_forgotten_and_what_one_defines_stays() {
        isTold(new AlertSubject(SubjectKind.JOB, "sweep_job"), MessageKind.RUN_FAILURE);
        isTold(new AlertSubject(SubjectKind.AUTOMATION, "nightly"), MessageKind.TICK_FAILURE);
        isTold(new AlertSubject(SubjectKind.NODE, "pit-1"), MessageKind.NODE_LOST);
        isTold(new AlertSubject(SubjectKind.JOB, "gone_job"), MessageKind.RUN_FAILURE);
        isTold(new AlertSubject(SubjectKind.AUTOMATION, "gone_sensor"), MessageKind.TICK_FAILURE);
        isTold(new AlertSubject(SubjectKind.ASSET, "gone_heap"), MessageKind.STALE_ASSET);

        beans.get(ObsoleteTroubles.class).look();

        assertThat(beans.get(Troubles.class).open())
                .extracting(trouble -> trouble.subject().name())
                .containsExactlyInAnyOrder("sweep_job", "nightly", "pit-1");
    }

    private void isTold(AlertSubject subject, MessageKind kind) {
        var message = Announcement.of(kind + "/" + subject.name(), subject + " is in trouble", "");
        beans.get(Troubles.class).open(subject, kind, "", message, OptionalLong.empty());
    }

    @Test
    void a_job_that_was_mended_and_fails_anew_is_told_again_while_that_lasts() {
        runFailed(42);
        clock.advance(Duration.ofHours(2));
        aRun(43, "SUCCESS", "'2024-02-29 13:00:00'", "'2024-02-29 13:01:00'");
        runFailed(44);

        passADayAndLook();

        assertThat(messages())
                .extracting(OutboxEntry::key)
                .containsExactly("run-failure/44/again-1", "run-failure/44", "run-failure/42");
    }

    @Test
    void a_sensor_that_works_again_or_was_turned_off_is_not_told_again() {
        sql(
                "INSERT INTO LOGS.automation (name, workspace, kind, enabled, changed_by, changed_at, next_due, timing,"
                        + " failures_in_row) VALUES ('watch', 'yard', 'SENSOR', TRUE, 'ada', '2024-02-29', '2024-03-29', '', 1)");
        beans.inTransaction(em -> beans.get(TickMessages.class)
                .failed(new TickFailed("watch", 7, "the API answers 500", 1, clock.instant())));
        passADayAndLook();
        assertThat(messages()).hasSize(2);

        sql("UPDATE LOGS.automation SET failures_in_row = 0");
        passADayAndLook();

        assertThat(messages()).hasSize(2);
        assertThat(beans.get(Troubles.class).open()).isEmpty();
    }

    @Test
    void a_silenced_job_is_kept_in_the_outbox_with_who_until_when_and_why() {
        beans.get(Silences.class)
                .begin(THE_JOB, "the broom is ordered", clock.instant().plus(Duration.ofHours(4)), ADA);

        runFailed(42);

        assertThat(messages()).singleElement().satisfies(message -> {
            assertThat(message.status()).isEqualTo(MessageStatus.WITHHELD);
            assertThat(message.reason()).hasValue("silenced by ada until 2024-02-29T16:00:00Z: the broom is ordered");
        });
    }

    @Test
    void a_silence_ends_by_itself_and_by_a_person_and_both_are_in_the_audit_trail() {
        var silences = beans.get(Silences.class);
        silences.begin(THE_JOB, "the broom is ordered", clock.instant().plus(Duration.ofHours(4)), ADA);
        clock.advance(Duration.ofHours(5));
        runFailed(42);
        var second = silences.begin(THE_JOB, "still no broom", clock.instant().plus(Duration.ofHours(4)), ADA);
        silences.end(second.id(), ADA);
        runFailed(43);

        assertThat(messages()).extracting(OutboxEntry::status).containsOnly(MessageStatus.WAITING);
        assertThat(beans.get(AuditHistory.class).newest(AuditFilter.ALL, Long.MAX_VALUE, 10))
                .extracting(line -> line.action().orElseThrow() + " " + line.subject())
                .containsExactly(
                        "SILENCE_ENDED job sweep_job", "SILENCE_BEGUN job sweep_job", "SILENCE_BEGUN job sweep_job");
    }

    @Test
    void a_silence_of_nothing_without_a_reason_or_for_ever_is_refused() {
        var silences = beans.get(Silences.class);
        var later = clock.instant().plus(Duration.ofHours(1));

        assertThatThrownBy(() -> silences.begin(AlertSubject.job("rake_job"), "why", later, ADA))
                .hasMessageContaining("there is no job rake_job");
        assertThatThrownBy(() -> silences.begin(THE_JOB, "", later, ADA)).hasMessageContaining("reason is ''");
        assertThatThrownBy(() -> silences.begin(THE_JOB, "why", clock.instant().plus(Duration.ofDays(400)), ADA))
                .hasMessageContaining("until is");
    }

    @Test
    void a_run_that_takes_three_times_as_long_as_usual_is_told_once() {
        aRun(1, "SUCCESS", "'2024-02-29 10:00:00'", "'2024-02-29 10:20:00'");
        aRun(2, "STARTED", "'2024-02-29 11:30:00'", "NULL");
        beans.get(LateRuns.class).look();
        assertThat(messages()).isEmpty();

        clock.advance(Duration.ofMinutes(31));
        beans.get(LateRuns.class).look();
        clock.advance(Duration.ofMinutes(1));
        beans.get(LateRuns.class).look();

        assertThat(messages()).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(MessageKind.LATE_RUN);
            assertThat(message.title()).isEqualTo("sweep_job takes long (run 2)");
            assertThat(message.edits()).as("told by one of all the looks").isZero();
        });
    }

    @Test
    void a_run_that_waits_for_half_an_hour_is_told_unless_its_workspace_is_paused() {
        aRun(2, "QUEUED", null, "NULL");
        clock.advance(Duration.ofMinutes(31));
        var pause = beans.get(Pauses.class).begin(Optional.of("yard"), "the yard is paved", ADA);
        beans.get(LateRuns.class).look();
        assertThat(messages()).isEmpty();

        beans.get(Pauses.class).end(pause.id(), ADA);
        beans.get(LateRuns.class).look();

        assertThat(messages())
                .singleElement()
                .satisfies(message -> assertThat(message.title()).isEqualTo("sweep_job has not started (run 2)"));
    }

    @Test
    void a_schedule_that_nobody_evaluates_is_told_once() {
        sql("INSERT INTO LOGS.automation (name, workspace, kind, enabled, changed_by, changed_at, next_due, timing,"
                + " failures_in_row) VALUES ('nightly', 'yard', 'SCHEDULE', TRUE, 'ada', '2024-02-29', '2024-02-29 11:00:00',"
                + " '', 0)");

        beans.get(LateRuns.class).look();
        beans.get(LateRuns.class).look();

        assertThat(messages())
                .singleElement()
                .satisfies(message -> assertThat(message.title()).isEqualTo("nightly is overdue"));
    }

    @Test
    void a_node_that_was_killed_is_told_once_and_one_that_stopped_in_order_is_not() {
        sql("INSERT INTO LOGS.node (id, name, started_at, heartbeat_at, lease_until, stopped_at, version) VALUES"
                + " ('a', 'pit-1', '2024-02-29 09:00:00', '2024-02-29 11:59:00', '2024-02-29 11:59:15', NULL, '1'),"
                + " ('b', 'pit-2', '2024-02-29 09:00:00', '2024-02-29 11:59:00', '2024-02-29 11:59:00',"
                + " '2024-02-29 11:59:00', '1')");

        beans.get(LostNodes.class).look();
        beans.get(LostNodes.class).look();

        assertThat(messages())
                .singleElement()
                .satisfies(message -> assertThat(message.title()).isEqualTo("Node pit-1 was lost"));
    }

    @Test
    void a_stale_asset_is_told_once_again_after_a_day_and_its_message_says_when_it_is_fresh() {
        var stale = clock.instant();
        beans.inTransaction(em -> beans.get(AssetMessages.class)
                .stale(new AssetFact.WentStale("heap", "yard", stale.minusSeconds(90_000), Duration.ofDays(1), stale)));
        passADayAndLook();
        assertThat(messages()).extracting(OutboxEntry::title).containsExactly("Still: heap is stale", "heap is stale");

        beans.inTransaction(em -> beans.get(AssetMessages.class)
                .fresh(new AssetFact.FreshAgain("heap", "yard", clock.instant(), stale, clock.instant())));
        passADayAndLook();

        assertThat(messages())
                .extracting(OutboxEntry::title)
                .containsExactly("Still: heap is stale", "heap was stale and is fresh again");
    }

    @Test
    void a_failure_that_a_retry_made_good_is_one_message_that_says_so() {
        runFailed(42);
        sql("UPDATE LOGS.run SET status = 'SUCCESS', attempt = 2 WHERE id = 42");
        beans.inTransaction(
                em -> beans.get(RunMessages.class).succeeded(new RunFact.Succeeded(42, "sweep_job", clock.instant())));

        assertThat(messages())
                .extracting(OutboxEntry::title)
                .containsExactly("sweep_job failed and is mended (run 42)");
    }

    @Test
    void a_rule_that_makes_no_sense_is_refused_by_its_name() {
        var day = Duration.ofDays(1);

        assertThatThrownBy(() -> new AlertRules(day.negated(), 3, day, day)).hasMessageContaining("repeat-after");
        assertThatThrownBy(() -> new AlertRules(day, 0.5, day, day)).hasMessageContaining("late-factor");
        assertThat(new AlertRules(day, 3, Duration.ofMinutes(10), day).lateAfter(Duration.ofSeconds(1)))
                .isEqualTo(Duration.ofMinutes(10));
    }

    private static final class Yard implements Workspace {
        @Override
        public String name() {
            return "yard";
        }

        @Override
        public String description() {
            return "For a test.";
        }

        @Override
        public List<JobDefinition<?>> jobs() {
            return List.of(SWEEP);
        }

        @Override
        public List<ScheduleDefinition> schedules() {
            return List.of(ScheduleDefinition.of("nightly", SWEEP, "0 3 * * *", ZoneOffset.UTC)
                    .catchingUp(CatchUp.LAST));
        }
    }
}
