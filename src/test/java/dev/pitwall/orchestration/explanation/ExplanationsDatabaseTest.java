package dev.pitwall.orchestration.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pitwall.orchestration.definition.CatchUp;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.orchestration.definition.ScheduleDefinition;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.SensorResult;
import dev.pitwall.orchestration.definition.Workspace;
import dev.pitwall.orchestration.node.DatabaseClock;
import dev.pitwall.orchestration.node.SettableDatabaseClock;
import dev.pitwall.schema.Catalog;
import dev.pitwall.testing.Beans;
import dev.pitwall.testing.Entities;
import dev.pitwall.testing.SettableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is answered to "why didn't it run?", for a job that a schedule (09:00) and a sensor start. */
class ExplanationsDatabaseTest {

    private static final JobDefinition<RunConfig.None> SWEEP = JobDefinition.of("sweep_job", "Sweeps.");
    private static final JobDefinition<RunConfig.None> DUST = JobDefinition.of("dust_job", "Dusts.");
    private static final Period THE_MORNING =
            new Period(Instant.parse("2024-02-29T06:00:00Z"), Instant.parse("2024-02-29T12:00:00Z"));

    private final SettableClock clock = SettableClock.at("2024-02-29T12:00:00Z");
    private Beans beans;

    @BeforeAll
    static void makeTables() {
        Entities.withEmpty(Catalog.DAGSTER_LOGS, "alert", "automation", "journal", "node", "pause", "run", "security");
    }

    @BeforeEach
    void aNodeThatIsUpAllMorning() {
        beans = new Beans(Entities.withEmpty(Catalog.DAGSTER_LOGS))
                .with(DatabaseClock.class, new SettableDatabaseClock(clock))
                .with(Clock.class, clock)
                .with(Definitions.class, new Definitions(List.of(new Yard())));
        aNode("a", "pit-1", "2024-02-28 00:00:00", "2024-02-29 12:00:15", "NULL");
        anAutomation("at_nine", "SCHEDULE", true);
        anAutomation("watch", "SENSOR", true);
    }

    private void sql(String statement) {
        beans.inTransaction(em -> em.createNativeQuery(statement.replace("LOGS.", "dagster_logs_dev."))
                .executeUpdate());
    }

    private void aNode(String id, String name, String from, String lease, String stopped) {
        sql("INSERT INTO LOGS.node (id, name, started_at, heartbeat_at, lease_until, stopped_at, version) VALUES ('"
                + id + "', '" + name + "', '" + from + "', '" + lease + "', '" + lease + "', " + stopped + ", '1')");
    }

    private void anAutomation(String name, String kind, boolean on) {
        sql("INSERT INTO LOGS.automation (name, workspace, kind, enabled, changed_by, changed_at, next_due, timing,"
                + " failures_in_row) VALUES ('" + name + "', 'yard', '" + kind + "', " + on
                + ", 'ada', '2024-02-01', '2024-03-29', '', 0)");
    }

    private void aTick(long id, String automation, String status, String reason, String at) {
        sql(
                "INSERT INTO LOGS.tick (id, automation, due_at, status, reason, started_at, ended_at, node_name, attempts) VALUES ("
                        + id + ", '" + automation + "', '" + at + "', '" + status + "', '" + reason + "', '" + at
                        + "', '" + at
                        + "', 'pit-1', 1)");
    }

    private void aRun(long id, String status, String reason, String created, String started) {
        sql("INSERT INTO LOGS.run (id, workspace, job, status, reason, config, cause, cause_name, attempt, priority,"
                + " created_at, started_at, version) VALUES (" + id + ", 'yard', 'sweep_job', '" + status + "', '"
                + reason
                + "', '{}', 'SCHEDULE', 'at_nine', 1, 0, '" + created + "', " + started + ", 0)");
    }

    private Explanation explained() {
        return beans.get(Explanations.class).of("sweep_job", THE_MORNING);
    }

    private static List<String> words(Explanation explanation) {
        return explanation.answers().stream()
                .map(answer -> answer.at().toString().substring(11, 16) + " " + answer.kind() + " " + answer.who()
                        + (answer.count() > 1 ? " ×" + answer.count() : "") + ": " + answer.words())
                .toList();
    }

    @Test
    void skips_that_say_the_same_are_folded_and_stand_in_the_order_of_time_with_what_else_happened() {
        aTick(1, "watch", "SKIPPED", "no leaf has fallen", "2024-02-29 07:00:00");
        aTick(2, "watch", "SKIPPED", "no leaf has fallen", "2024-02-29 07:00:30");
        aTick(3, "watch", "SKIPPED", "no leaf has fallen", "2024-02-29 07:01:00");
        aTick(4, "watch", "FAILURE", "the API answers 500", "2024-02-29 08:00:00");
        aTick(5, "at_nine", "SUCCESS", "1 run requested", "2024-02-29 09:00:00");
        sql("INSERT INTO LOGS.tick_run (tick_id, run_id, made) VALUES (5, 50, TRUE)");
        aRun(50, "SUCCESS", "", "2024-02-29 09:00:00", "'2024-02-29 09:05:00'");

        var explanation = explained();

        assertThat(words(explanation))
                .containsExactly(
                        "07:00 SKIPPED watch ×3: skipped: no leaf has fallen",
                        "08:00 FAILED watch: failed: the API answers 500",
                        "09:00 WAITED run 50: run 50 waited in the queue for 5 min",
                        "09:05 RAN run 50: run 50, asked for by at_nine, began and is SUCCESS");
        assertThat(explanation.answers().get(0).until()).hasValue(Instant.parse("2024-02-29T07:01:00Z"));
        assertThat(explanation.answers().get(1).link()).hasValue("/automation/watch?tick=4#tick");
        assertThat(explanation.summary()).isEqualTo("It ran once in this time.");
    }

    @Test
    void a_run_that_still_waits_says_what_it_waits_for() {
        aTick(5, "at_nine", "SUCCESS", "1 run requested", "2024-02-29 09:00:00");
        sql("INSERT INTO LOGS.tick_run (tick_id, run_id, made) VALUES (5, 50, TRUE)");
        aRun(50, "QUEUED", "all 2 places of pool broom are taken", "2024-02-29 09:00:00", "NULL");

        assertThat(words(explained()))
                .containsExactly(
                        "09:00 WAITED run 50: run 50, asked for by at_nine, is QUEUED: all 2 places of pool broom are taken");
        assertThat(explained().summary()).startsWith("It did not run in this time. The latest that is known: run 50");
    }

    @Test
    void a_tick_that_was_due_while_it_was_paused_names_the_pause_and_the_catch_up_policy() {
        sql("INSERT INTO LOGS.pause (workspace, active_scope, reason, begun_by, begun_at, ended_by, ended_at) VALUES"
                + " ('yard', NULL, 'the yard is paved', 'bob', '2024-02-29 08:30:00', 'bob', '2024-02-29 10:00:00')");

        assertThat(words(explained()))
                .containsExactly(
                        "08:30 PAUSED workspace yard: workspace yard was paused by bob: the yard is paved",
                        "09:00 MISSED at_nine: a tick was due and none was evaluated: workspace yard was paused by bob: the yard"
                                + " is paved; its catch-up policy is SKIP");
    }

    @Test
    void a_tick_that_was_due_while_no_node_was_up_names_the_node_that_was_lost() {
        sql("DELETE FROM LOGS.node");
        aNode("a", "pit-1", "2024-02-28 00:00:00", "2024-02-29 08:00:00", "NULL");
        aNode("b", "pit-2", "2024-02-29 10:00:00", "2024-02-29 12:00:15", "NULL");

        assertThat(words(explained()))
                .containsExactly(
                        "08:00 NO_NODE node pit-1: node pit-1 was lost; its last sign of life was at 2024-02-29T08:00:00Z",
                        "08:00 NO_NODE no node: no node was up",
                        "09:00 MISSED at_nine: a tick was due and none was evaluated: no node was up; its catch-up policy is"
                                + " SKIP");
    }

    @Test
    void a_schedule_that_is_off_says_who_turned_it_off() {
        sql("UPDATE LOGS.automation SET enabled = FALSE WHERE name = 'at_nine'");

        assertThat(words(explained()))
                .contains(
                        "06:00 SWITCHED at_nine: it is off, turned so by ada at 2024-02-01T00:00:00Z",
                        "09:00 MISSED at_nine: a tick was due and none was evaluated: it was off; its catch-up policy is SKIP");
    }

    @Test
    void a_request_whose_run_key_was_used_names_the_run_that_it_made() {
        aRun(7, "SUCCESS", "", "2024-02-01 09:00:00", "'2024-02-01 09:00:01'");
        aTick(5, "watch", "SUCCESS", "0 runs requested", "2024-02-29 09:30:00");
        sql("INSERT INTO LOGS.tick_run (tick_id, run_id, made) VALUES (5, 7, FALSE)");
        aTick(6, "at_nine", "SKIPPED", "1 tick was missed", "2024-02-29 09:00:00");

        assertThat(words(explained()))
                .containsExactly(
                        "09:00 SKIPPED at_nine: skipped: 1 tick was missed",
                        "09:30 KEY_USED watch: wanted a run whose run key had made run 7 before");
    }

    @Test
    void a_job_that_nothing_starts_says_so() {
        var explanation = beans.get(Explanations.class).of("dust_job", THE_MORNING);

        assertThat(explanation.startedBy()).isEmpty();
        assertThat(explanation.answers()).extracting(Answer::kind).containsExactly(AnswerKind.NOTHING_STARTS_IT);
    }

    @Test
    void a_period_that_is_backwards_or_longer_than_a_month_is_refused() {
        assertThatThrownBy(() -> new Period(THE_MORNING.to(), THE_MORNING.from()))
                .hasMessageContaining("from before to");
        assertThatThrownBy(() -> new Period(THE_MORNING.from().minus(Duration.ofDays(40)), THE_MORNING.to()))
                .hasMessageContaining("31 days");
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
            return List.of(SWEEP, DUST);
        }

        @Override
        public List<ScheduleDefinition> schedules() {
            return List.of(ScheduleDefinition.of("at_nine", SWEEP, "0 9 * * *", ZoneOffset.UTC)
                    .catchingUp(CatchUp.SKIP));
        }

        @Override
        public List<SensorDefinition> sensors() {
            return List.of(SensorDefinition.of("watch", "Watches.", context -> SensorResult.skip("nothing"), SWEEP));
        }
    }
}
